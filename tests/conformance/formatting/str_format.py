print('{} {}'.format(1, 'a'), '{1} {0} {1}'.format('a', 'b'), '{x} {y:>5}|'.format(x=1, y='r'), '{0} {k}'.format(1, k=2))
print('{:>10}|{:<10}|{:^10}|{:*^10}'.format('a', 'b', 'c', 'd'), '{:05.1f} {:+d} {:,}'.format(3.14159, 5, 1234567))
print('{0[0]} {0[1]} {1[key]} {1[0]}'.format(['x', 'y'], {'key': 'v', 0: 'zero'}), '{{}} {{{}}}'.format(1))
class P:
    x = 5
    name = 'p'
    def __getitem__(self, k): return f'item {k!r}'
print('{0.x} {0.name!r} {0[abc]} {0[5]} {p.x:03d}'.format(P(), p=P()), '{!r:>8}|{!s}|{!a}'.format('q', 'w', 'é'))
print('{:{}} {:{w}.{p}f} {:>{}}'.format('a', 5, 3.14159, 'b', 4, w=8, p=2), '{:%Y}'.format(__import__('datetime').date(2020, 1, 1)) if False else '')
print('{a[b][c]}'.format(a={'b': {'c': 'deep'}}), '{0.real} {0.imag}'.format(3), '{:d}'.format(True), '{}'.format(None))
print('{:>{width}}'.format('x', width=4), '{:b} {:o} {:x} {:e} {:%} {:c}'.format(5, 8, 255, 12345.6, 0.5, 97))
print('{x}'.format_map({'x': 1}), '{k}'.format(**{'k': 'v'}), '{}-{}'.format(*'ab'))
class Missing(dict):
    def __missing__(self, k): return f'<{k}>'
print('{a} {b}'.format_map(Missing(a=1)))
cases = [lambda: '{} {}'.format(1), lambda: '{a}'.format(), lambda: '{0} {}'.format(1, 2), lambda: '{} {0}'.format(1),
         lambda: '{'.format(), lambda: '}'.format(), lambda: '{0[a}'.format([]), lambda: '{0.nope}'.format(1),
         lambda: '{0[5]}'.format([1]), lambda: '{!z}'.format(1), lambda: '{:d}'.format('a'), lambda: '{0!}'.format(1), lambda: '{[x]}'.format([1]),
         lambda: '{0.}'.format(1), lambda: '{0[]}'.format([1])]
for case in cases:
    try:
        print(case())
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
