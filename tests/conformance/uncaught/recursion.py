def f(x):
    return f(x + 1)
try:
    f(0)
except RecursionError:
    print('caught once')
raise RecursionError('done')
