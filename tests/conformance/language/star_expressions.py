"""Stars in calls, displays, assignments, returns, subscripts and parameters."""


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], 3, *(4,), *'ab', **{'x': 1}, y=2, **dict(z=3)), f(*()), f(**{}), f(*range(2), *{9: 1}))
print([*range(3), *'ab'], (*[1], *[2]), {*[1, 2], *[2, 3]}, {**{'a': 1}, 'b': 2, **{'a': 3}}, [*[]], (*'x',))
first, *middle, last = range(5)
print(first, middle, last)
*start, end = 'abc'
[head, *tail] = (1,)
(a, (b, *c), *d) = [1, (2, 3, 4), 5, 6]
print(start, end, head, tail, a, b, c, d)
for x, *rest in [(1, 2, 3), (4,)]:
    print(x, rest)


def returning():
    values = [1, 2]
    return 0, *values


def yielding():
    yield 0, *[1]


print(returning(), list(yielding()))


class Sub:
    def __getitem__(self, key):
        return key


print(Sub()[1, *[2, 3]], Sub()[*[1]], Sub()[:, 1:2, ...])
print(max(*[3, 5], *[1]), [*map(str, [1, 2])], dict(**{'k': 1}), list((*range(2),)), print(*[1, 2], sep='-'))
for action in (lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: f(x=1, **{'x': 2}), lambda: [*None], lambda: {**[1]}, lambda: (lambda a: a)(*[1, 2]), lambda: (lambda a, b: a)(1, **{'a': 2})):
    try:
        print(action())
    except TypeError as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    a, b = 1, 2, 3
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
i = 0
i, values = 1, [10, 20]
i, values[i] = 0, 'changed'
print(i, values)


class M:
    def keys(self):
        return ['p', 'q']

    def __getitem__(self, key):
        return key * 2


print(f(**M()), {**M()}, dict(M()))
