class Odd(list):
    def __getitem__(self, index):
        return 'item'

    def __len__(self):
        return 1


class OddTuple(tuple):
    def __getitem__(self, index):
        return 'item'

    def __len__(self):
        return 1


class OddText(str):
    def __getitem__(self, index):
        return 'item'

    def __len__(self):
        return 1


class OddBytes(bytes):
    def __getitem__(self, index):
        return 'item'


for cls, given in ((Odd, [1, 2, 3]), (OddTuple, (1, 2, 3)), (OddText, 'abc'), (OddBytes, b'abc')):
    value = cls(given)
    print(cls.__name__, value[0], len(value), [item for item in value], list(iter(value)))
    for item in value:
        print(item, end=' ')
    a, b, c = value
    print(a, b, c, list(zip(value, value)), [*value], dict(enumerate(value)), list(map(str, value)))


class Shifted(list):
    def __getitem__(self, index):
        return super().__getitem__(index - 1)

    def __iter__(self):
        return (item * 2 for item in super().__iter__())


shifted = Shifted([1, 2, 3])
print(shifted[1], list(shifted), sum(shifted), [*shifted], 3 in shifted, tuple(shifted), max(shifted))
