"""What counts as a sequence or a mapping for patterns."""
import collections
from collections import abc, deque
from types import MappingProxyType


class Seq(abc.Sequence):
    def __getitem__(self, i):
        return [10, 20][i]

    def __len__(self):
        return 2


class Map(abc.Mapping):
    def __getitem__(self, k):
        if k == 'a':
            return 1
        raise KeyError(k)

    def __iter__(self):
        return iter(['a'])

    def __len__(self):
        return 1


class NotSeq:
    def __getitem__(self, i):
        return i

    def __len__(self):
        return 2


def classify(value):
    match value:
        case [x, y]:
            return 'sequence', x, y
        case {'a': value}:
            return 'mapping', value
        case _:
            return 'neither'


for value in ([1, 2], (1, 2), range(2), deque([1, 2]), Seq(), NotSeq(), 'ab', b'ab', bytearray(b'ab'), {1, 2}, {'a': 1}, Map(), MappingProxyType({'a': 5}), collections.OrderedDict(a=2), collections.ChainMap({'a': 3}), collections.UserDict(a=4), collections.UserList([1, 2]), memoryview(b'ab'), iter([1, 2]), {'a': 1}.items(), collections.namedtuple('N', 'p q')(1, 2), collections.defaultdict(int)):
    print(type(value).__name__, classify(value))
d = collections.defaultdict(int)
match d:
    case {'missing': x}:
        print('never')
print(len(d))
match {'a': 1, 'b': 2, 'c': 3}:
    case {'a': one, **others}:
        print(one, others)
match (1, (2, [3, {'k': (4, 5)}])):
    case (a, (b, [c, {'k': (d, e)}])):
        print(a, b, c, d, e)
match [[1, 2], [3, 4]]:
    case [[a, _], [_, b]]:
        print(a, b)
match 5:
    case 1 | 2 | 3:
        print('small')
    case x if x % 2:
        print('odd', x)
match ['go', 'north', 'fast']:
    case ['go', ('north' | 'south') as direction, *how]:
        print(direction, how)
