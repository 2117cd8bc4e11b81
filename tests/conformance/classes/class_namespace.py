"""What is in a class: order, annotations, globals in bodies, nested classes, conditional members."""
counter = 0


class Body:
    global counter
    counter = 5
    first = 1
    second = first + 1
    third: int = second * 2
    fourth: 'str'
    if second > 1:
        chosen = 'if'
    else:
        other = 'else'
    for index in range(3):
        pass
    items = [first for _ in range(2)]
    try:
        broken = 1 / 0
    except ZeroDivisionError:
        broken = 'caught'
    with_name = __qualname__
    module = __module__

    class Inner:
        first = 'inner'

        class Deeper:
            place = __qualname__

    def method(self, default=first):
        return default

    del index
    second += 10


print(counter, Body.first, Body.second, Body.third, Body.chosen, hasattr(Body, 'other'), hasattr(Body, 'index'), Body.items, Body.broken)
print(Body.__annotations__, Body.with_name, Body.module, Body.Inner.Deeper.place, Body.Inner.__qualname__, Body().method())
print([name for name in vars(Body) if not name.startswith('__')])
print(Body.__name__, Body.__qualname__, Body.__doc__, Body.__dict__['first'])


def factory():
    x = 'enclosing'

    class Local:
        y = x
        x = 'own'
        z = x
        f = lambda self: x

    return Local


L = factory()
print(L.y if hasattr(L, 'y') else None, L.x, L.z, L().f(), L.__qualname__)


class Documented:
    """The doc."""

    attribute = 1
    """Not a doc."""


print(Documented.__doc__)
Documented.__doc__ = 'changed'
Documented.__name__ = 'Renamed'
print(Documented.__doc__, Documented, Documented())if False else print(Documented.__doc__, Documented.__name__)
try:
    class Wrong:
        a = undefined_name
except NameError as error:
    print(error)
