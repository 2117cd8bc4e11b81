"""Special methods that return the wrong type."""


class Wrong:
    def __len__(self):
        return self.length

    def __bool__(self):
        return 1

    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __hash__(self):
        return 'x'

    def __index__(self):
        return 1.5

    def __int__(self):
        return '1'

    def __float__(self):
        return 1

    def __iter__(self):
        return 5

    def __format__(self, spec):
        return 1

    def __contains__(self, item):
        return 'truthy'

    def __complex__(self):
        return 1

    def __bytes__(self):
        return 'x'

    def __dir__(self):
        return 5

    def __length_hint__(self):
        return -1


w = Wrong()
for length in (-1, 1.5, 'a', 2 ** 70, True):
    w.length = length
    try:
        print(len(w))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for name, action in {'bool': lambda: bool(w), 'str': lambda: str(w), 'repr': lambda: repr(w), 'hash': lambda: hash(w), 'index': lambda: [1][w], 'int': lambda: int(w), 'float': lambda: float(w), 'iter': lambda: iter(w),
                     'format': lambda: format(w), 'in': lambda: 1 in w, 'complex': lambda: complex(w), 'bytes': lambda: bytes(w), 'dir': lambda: dir(w), 'fstring': lambda: f'{w}', 'print': lambda: print(w), 'if': lambda: 1 if w else 2,
                     'not': lambda: not w, 'range': lambda: range(w), 'hex': lambda: hex(w), 'sum': lambda: sum(w)}.items():
    try:
        print(name, action())
    except (TypeError, ValueError) as error:
        print(name, type(error).__name__, error)


class LenOnly:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(LenOnly(0)), bool(LenOnly(2)), not LenOnly(0))


class NoInit:
    def __init__(self):
        return 5


class NoNew:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never')


try:
    NoInit()
except TypeError as error:
    print(error)
print(NoNew())
