"""Errors of operators on instances that don't define them, and NotImplemented chains."""


class Empty:
    pass


class Left:
    def __add__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return 'radd'

    def __gt__(self, other):
        return 'gt'

    def __rmatmul__(self, other):
        return 'rmatmul'


e, l, r = Empty(), Left(), Right()
print(l + r, l < r, l == r, l != r, l == l, e @ r, 5 @ r)
cases = {'add': lambda: e + 1, 'radd': lambda: 1 + e, 'sub': lambda: e - e, 'mul': lambda: 'a' * e, 'pow': lambda: e ** 2, 'matmul': lambda: e @ e, 'floordiv': lambda: e // 1, 'divmod': lambda: divmod(e, 1),
         'lshift': lambda: e << 1, 'and': lambda: e & 1, 'neg': lambda: -e, 'invert': lambda: ~e, 'pos': lambda: +e, 'abs': lambda: abs(e), 'len': lambda: len(e), 'getitem': lambda: e[0], 'call': lambda: e(),
         'iter': lambda: iter(e), 'next': lambda: next(e), 'in': lambda: 1 in e, 'lt': lambda: e < e, 'le': lambda: l <= l, 'int': lambda: int(e), 'float': lambda: float(e), 'index': lambda: [1][e], 'round': lambda: round(e),
         'with': lambda: exec_with(e), 'reversed': lambda: reversed(e), 'hash': lambda: hash(l), 'format': lambda: format(e, '>5'), 'ladd': lambda: l + 1, 'complex': lambda: complex(e), 'bytes': lambda: bytes(e), 'unpack': lambda: [*e], 'double': lambda: {**e}, 'bool': lambda: bool(e)}


def exec_with(value):
    with value:
        pass


for name, action in cases.items():
    try:
        print(name, action())
    except TypeError as error:
        print(name, error)


def inplace():
    x = Empty()
    x += 1


def setitem():
    e[0] = 1


def delitem():
    del e[0]


for action in (inplace, setitem, delitem):
    try:
        action()
    except TypeError as error:
        print(error)
