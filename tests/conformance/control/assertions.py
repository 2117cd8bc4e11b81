def check(n):
    assert n > 0, f'{n} is not positive'
    return n
print(check(1))
try:
    check(-1)
except AssertionError as error:
    print(type(error).__name__, error, error.args)
try:
    assert False
except AssertionError as error:
    print(repr(error), str(error) == '')
try:
    assert [], ('a', 'tuple')
except AssertionError as error:
    print(error.args)
