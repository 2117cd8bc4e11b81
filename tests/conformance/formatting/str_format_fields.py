"""str.format: fields, attributes, indices, nesting, conversions, errors."""


class P:
    x, y = 1, [10, {'k': 'deep'}]

    def __format__(self, spec):
        return f'P({spec})'


p = P()
print('{} {} {}'.format(1, 'a', None), '{0} {1} {0}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2), '{0.x} {0.y[0]} {0.y[1][k]}'.format(p), '{p.y[1][k]!r:>8}'.format(p=p), '{:{}} {:{w}}'.format('x', 5, 'y', w=3), '{0:{1}.{2}f}'.format(3.14159, 8, 2), '{:spec here}'.format(p), '{{}} {{{}}}'.format(1), '{!s} {!r} {!a}'.format('é', 'é', 'é'), '{0[a]} {0[1]}'.format({'a': 'A', 1: 'one'}) if False else '{0[a]}'.format({'a': 'A'}), '{:>{width}.{prec}}'.format('abcdef', width=6, prec=2))
print('{d[key with space]} {l[0]}'.format(d={'key with space': 1}, l=['first']), '{:,} {:_}'.format(1234567, 1234567), '{:^20}|{:*<5}|{:#>5}'.format('mid', 'l', 'r'), '{a}{a!r}{a:>3}'.format_map({'a': 'x'}))


class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'


print('{known} {unknown}'.format_map(Default(known=1)))
for template, args, kwargs in (('{}', (), {}), ('{1}', (0,), {}), ('{a}', (), {}), ('{0.z}', (p,), {}), ('{0[9]}', ([1],), {}), ('{0[a]}', ([1],), {}), ('{', (), {}), ('}', (), {}), ('{0', (1,), {}), ('{!z}', (1,), {}), ('{:d}', ('s',), {}), ('{} {0}', (1,), {}), ('{0} {}', (1,), {}), ('{a.b.c}', (), {'a': 1}), ('{0!}', (1,), {}), ('{0!rx}', (1,), {}), ('{:{}}', (1,), {}), ('{0[}', (1,), {}), ('{.x}', (p,), {}), ('{[0]}', ('ab',), {}), ('{0[]}', ([1],), {}), ('{0..x}', (p,), {}), ('{:{:{}}}', (1, 2, 3), {})):
    try:
        print(repr(template), repr(template.format(*args, **kwargs)))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
