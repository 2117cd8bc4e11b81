"""Where `inspect` says that things are, as far as they have a place; trees and kinds of classes' attributes."""
import inspect
import sys


class Base:
    shared = 1

    def method(self):
        pass

    @classmethod
    def of_class(cls):
        pass

    @staticmethod
    def alone():
        pass

    @property
    def computed(self):
        pass


class Derived(Base):
    own = 2


for value in (sys, int, len, 5, None):
    try:
        print(inspect.getfile(value))
    except TypeError as error:
        print(error)
print(inspect.getfile(Base.method) == Base.method.__code__.co_filename == inspect.getfile(Base().method))
kinds = {attribute.name: (attribute.kind, attribute.defining_class.__name__) for attribute in inspect.classify_class_attrs(Derived)}
print({name: kinds[name] for name in ('shared', 'method', 'of_class', 'alone', 'computed', 'own')})
print(inspect.getclasstree([Base, Derived]))
print(inspect.getclasstree([Derived], unique=True))
print(inspect.ismethodwrapper([].__len__), inspect.isgetsetdescriptor(type.__dict__['__name__']), inspect.ismemberdescriptor(Base))
try:
    1 / 0
except ZeroDivisionError:
    found = inspect.trace()
    print(len(found), found[0].function)
