"""json.dumps with every option."""
import json
from collections import OrderedDict, namedtuple
from enum import Enum, IntEnum

data = {'b': [1, 2.5, None, True, 'é"\n\\/'], 'a': {'nested': []}, 'empty': {}, 'tuple': (1, (2,))}
print(json.dumps(data))
print(json.dumps(data, sort_keys=True, indent=2))
print(json.dumps(data, indent='\t'), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1))
print(json.dumps(data, separators=(',', ':')), json.dumps(data, ensure_ascii=False))
print(json.dumps({1: 'int', 1.5: 'float', True: 'bool', None: 'none', 'k': 's'}))
print(json.dumps([float('inf'), float('-inf'), float('nan'), -0.0, 1e100, 1e16, 0.1, 10 ** 20]))


class Color(Enum):
    RED = 1


class Num(IntEnum):
    ONE = 1


print(json.dumps([Num.ONE, namedtuple('P', 'x y')(1, 2), OrderedDict(z=1), 'surrogate \U0001f600 \ud800']))


def default(value):
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, Color):
        return value.name
    raise TypeError(f'cannot encode {type(value).__name__}')


print(json.dumps({'s': {2, 1}, 'c': Color.RED}, default=default))


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, complex):
            return [value.real, value.imag]
        return super().default(value)


print(json.dumps([1j], cls=Encoder), Encoder().encode({'z': 2j}), list(json.JSONEncoder().iterencode([1, {'a': 2}])))
for value, options in ((object(), {}), ({(1, 2): 3}, {}), ([float('nan')], {'allow_nan': False}), ({'a': {1}}, {}), (b'x', {}), ([1j], {'cls': None})):
    try:
        print(json.dumps(value, **options))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
print(json.dumps({(1, 2): 3, 'k': 1}, skipkeys=True))
circular = []
circular.append(circular)
try:
    json.dumps(circular)
except ValueError as error:
    print(error)
print(json.dumps('text'), json.dumps(None), json.dumps(5), json.dumps("</script>"))
