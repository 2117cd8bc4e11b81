"""Values of builtin types and of the library, by every protocol."""
import array, datetime, decimal, fractions, functools, operator, pickle, re, types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque

functions = [len, int, dict, str.upper, dict.fromkeys, operator.add]
values = [
    None, True, False, ..., NotImplemented, 0, -1, 255, 256, 65536, -2**31, 2**31, 10**40, -10**40, 1.5, float('inf'), 2j,
    '', 'a', 'x' * 300, 'é\u20ac\U0001f600', 'a\\b\nc\0', '\ud800', b'', b'abc', b'\x00\xff' * 200, bytearray(b''), bytearray(b'q'),
    [], [1], [1, [2, [3]]], (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {1: 2},
    set(), {1}, frozenset(), frozenset({2}), range(3), range(2, 9, 3), slice(1, None, 2),
    deque([1, 2], 5), deque('ab'), OrderedDict(a=1, b=2), defaultdict(list, {1: [2]}), Counter('abca'), ChainMap({1: 2}),
    UserDict(a=1), UserList([1]), UserString('q'),
    datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 6, fold=1), datetime.time(1, 2, 3, fold=1),
    datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc), datetime.time(1, tzinfo=datetime.timezone.utc),
    datetime.timedelta(1, 2, 3), datetime.timezone(datetime.timedelta(hours=2), 'zz'), datetime.timezone.utc,
    decimal.Decimal('1.20'), decimal.Decimal('NaN'), decimal.Context(prec=5), fractions.Fraction(1, 3),
    array.array('i', [1, 2, 3]), array.array('d', [1.5]), re.compile('a+', re.I), re.compile(b'b'), re.I | re.M,
    functools.partial(int, base=2), operator.itemgetter(1, 2), operator.attrgetter('a.b'), operator.methodcaller('x', 1),
    operator.methodcaller('x', k=1), types.SimpleNamespace(a=1), *functions,
]
for protocol in (0, 2, 4):
    for value in values:
        try:
            made = pickle.loads(pickle.dumps(value, protocol))
        except Exception as error:
            print(protocol, type(value).__name__, type(error).__name__, error)
            continue
        text = '' if value in functions else ascii(made)
        same = made == value or text == ascii(value)
        print(protocol, type(made).__name__, type(made) is type(value), same, getattr(made, 'fold', None), text[:60])
data = [1, 'a', b'b', (2.5, None), {'k': [True]}]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(data, protocol)) == data)
print(pickle.dumps([1, 2.5, None, True, (3, 4)], 0), pickle.dumps([1, 2.5, None, True, (3, 4)], 2))
print(pickle.dumps({'a': 'é', 'b': b'x'}, 4), pickle.dumps(bytearray(b'xyz'), 5))
numbers, table = list(range(1100)), {n: str(n) for n in range(1100)}
print(pickle.loads(pickle.dumps([numbers, table, set(numbers)])) == [numbers, table, set(numbers)])
print(pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL, pickle.format_version)
