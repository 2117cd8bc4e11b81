"""Defaults are made once; arguments are shared; star arguments are copies."""


def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []), append(4), append.__defaults__)


def counter(by=1, *, state={'n': 0}):
    state['n'] += by
    return state['n']


print(counter(), counter(5), counter.__kwdefaults__)
log = []


def evaluated(x=log.append('default evaluated') or 'd'):
    return x


print(log, evaluated(), evaluated(), log)


def change(items, text, number, mapping):
    items.append('new')
    text += '!'
    number += 1
    mapping['k'] = 'changed'
    items = ['rebound']
    return items, text, number


l, s, n, m = ['old'], 'text', 1, {}
print(change(l, s, n, m), l, s, n, m)


def star(*args, **kwargs):
    kwargs['added'] = True
    return args, kwargs


source, options = [1, 2], {'a': 1}
print(star(*source, **options), source, options)


def both(a, *args, b=2, **kwargs):
    return a, args, b, kwargs


print(both(1), both(1, 2, 3), both(a=1, b=3, c=4), both(*'xyz', **{'b': 'B', 'z': 0}), both(*[1], *[2], b=5, **{}, **{'q': 1}))
previous = 5


def captured(value=previous):
    return value


previous = 6
print(captured(), (lambda v=previous: v)())


def sentinel(value=...):
    return 'nothing given' if value is ... else value


print(sentinel(), sentinel(None))


class Default:
    registry = []

    def method(self, items=registry):
        items.append(len(items))
        return items


print(Default().method(), Default().method(), Default.registry)


def returns_many():
    return 1, 'two', [3]


a, b, (c,) = returns_many()
print(a, b, c, type(returns_many()).__name__, (lambda: None)(), (lambda *a: a)(1), (lambda **k: k)(x=1))


def no_return():
    pass


def bare_return():
    return


print(no_return(), bare_return(), [f() for f in (no_return, bare_return)])
