"""The builtin exceptions as a tree."""


def show(cls, depth=0):
    print('  ' * depth + cls.__name__)
    for below in sorted(cls.__subclasses__(), key=lambda found: found.__name__):
        if below.__module__ == 'builtins':
            show(below, depth + 1)


show(BaseException)


class Own(Exception):
    pass


class Special(Own):
    pass


print(Own.__subclasses__(), Special.__subclasses__())
