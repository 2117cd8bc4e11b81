"""int() of a value of every kind, its result or what the error says."""


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
for value in values:
    shown = 'Rich()' if isinstance(value, Rich) else repr(value)
    try:
        result = int(value)
        print(shown, '->', result)
    except Exception as error:
        print(shown, '->', type(error).__name__, error)
