try:
    raise TypeError('t')
finally:
    print('cleanup')
