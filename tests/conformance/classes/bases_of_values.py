"""What has a tuple as `__bases__` counts as a class for isinstance and issubclass."""


class Described:
    def __init__(self, *bases):
        self._bases = bases

    @property
    def __bases__(self):
        return self._bases


class Instance:
    def __init__(self, described):
        self._described = described

    @property
    def __class__(self):
        return self._described


top = Described()
middle = Described(top)
bottom = Described(Described(), middle)
print(issubclass(bottom, top), issubclass(top, bottom), issubclass(bottom, (int, middle)), issubclass(int, top), issubclass(bottom, int))
print(isinstance(Instance(bottom), top), isinstance(Instance(top), bottom), isinstance(3, top), isinstance(Instance(middle), (int, top)))


class Listed:
    __bases__ = [int]


class Fails:
    @property
    def __bases__(self):
        raise RuntimeError('no bases')


for action in (
    lambda: issubclass(3, int), lambda: issubclass(int, 3), lambda: issubclass(bottom, 3), lambda: issubclass(bottom, (3,)),
    lambda: issubclass(Listed(), top), lambda: isinstance(1, Listed()), lambda: isinstance(3, 4), lambda: isinstance(3, (4,)),
    lambda: issubclass(Fails(), top), lambda: isinstance(3, Fails()),
):
    try:
        print(action())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
