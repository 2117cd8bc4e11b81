"""Builtin functions and types called with a value of every kind: the results, or what the errors say."""


class Plain:
    pass


class Rich:
    def __int__(self):
        return 4

    def __float__(self):
        return 4.5

    def __index__(self):
        return 4

    def __len__(self):
        return 2

    def __iter__(self):
        return iter([('k', 1), ('l', 2)])

    def __str__(self):
        return 'rich'

    def __abs__(self):
        return 'absolute'

    def __round__(self, digits=None):
        return f'rounded {digits}'

    def __hash__(self):
        return 99

    def __eq__(self, other):
        return isinstance(other, Rich)

    def __bytes__(self):
        return b'rich'

    def __reversed__(self):
        return iter('reversed')


values = [0, 7, -3, True, 2.5, -0.0, float('inf'), 1 + 2j, None, ..., '', 'a', '12', ' 3.5 ', 'ab', b'', b'7', b'ab', bytearray(b'x'), [], [1], [[1, 2]], ['ab'], (), (1, 2), ((1, 2), (3, 4)), {}, {'a': 1}, set(), {5}, frozenset('z'), range(3), range(0), slice(1, 2), int, len, Plain, Rich(), type]
functions = [
    abs, any, bin, bool, bytes, callable, chr, complex, dict, enumerate, float, frozenset, int, len, list,
    max, range, reversed, round, set, sorted, str, sum, tuple,
]


def shown(function, value):
    if function in (set, frozenset):
        return sorted(map(repr, value))
    return list(value) if function in (enumerate, reversed) else value


for function in functions:
    lines = []
    for value in values:
        given = 'Rich()' if isinstance(value, Rich) else repr(value)
        try:
            lines.append(f'{given} -> {shown(function, function(value))}')
        except Exception as error:
            lines.append(f'{given} -> {type(error).__name__} {error}')
    print(function.__name__, *lines, sep='\n')
