import sys


class Wrapper:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return self.function.__get__(instance, owner)


class Named:
    @classmethod
    @Wrapper
    def wrapped(cls):
        return cls.__name__

    @classmethod
    @property
    def computed(cls):
        return cls.__name__


if sys.version_info < (3, 13):
    print(Named.wrapped(), Named().wrapped(), Named.computed)
