import builtins
from unittest import mock

shown = []
original = builtins.len


def f():
    return len('abc')


builtins.len = lambda value: 42
print(f(), len([]), eval('len([])'))
builtins.len = original
print(f(), len([]))
builtins.answer = 7
print(answer)


def g():
    return answer


print(g())
del builtins.answer
try:
    g()
except NameError as error:
    print(error)
with mock.patch('builtins.sorted', lambda values: 'patched'):
    print(sorted([2, 1]))
print(sorted([2, 1]))
