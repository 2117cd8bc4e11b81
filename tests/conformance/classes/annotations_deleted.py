"""Annotations of a class can be set and deleted; what isn't there can't be deleted twice."""


class Plain:
    pass


class Annotated:
    x: int


Plain.__annotations__ = {'y': 1}
print(Plain.__annotations__)
del Plain.__annotations__
for cls in (Annotated, Plain):
    print(cls.__name__, cls.__annotations__)
    del cls.__annotations__
    try:
        del cls.__annotations__
    except AttributeError as error:
        print(type(error).__name__, error)
    print(cls.__annotations__)
