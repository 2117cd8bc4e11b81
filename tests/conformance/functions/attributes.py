def area(width: float, height: float = 1.0) -> float:
    """Area of a rectangle.

    More text.
    """
    return width * height
print(area.__name__, area.__qualname__, area.__doc__.splitlines()[0], area.__module__)
print(area.__annotations__, area.__defaults__)
area.calls = 0
area.calls += 1
print(area.calls, area.__dict__, hasattr(area, 'missing'))
area.__name__ = 'renamed'
print(area.__name__)
print(callable(area), type(area).__name__, (lambda: 0).__name__, (lambda: 0).__doc__)
class C:
    def m(self):
        "doc of m"
        def inner(): pass
        return inner
print(C.m.__qualname__, C().m.__name__, C().m.__doc__, C().m().__qualname__, C.m.__doc__)
c = C()
print(c.m.__self__ is c, c.m.__func__ is C.m, c.m == c.m, c.m is c.m)
print(area.__code__.co_name, area.__code__.co_varnames, area.__code__.co_argcount)
