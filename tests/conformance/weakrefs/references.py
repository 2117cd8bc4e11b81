"""`weakref.ref`: references, callbacks, equality and what can be referred to."""

import gc
import weakref


class Thing:
    def __init__(self, name='thing'):
        self.name = name


thing = Thing()
reference = weakref.ref(thing)
print(reference() is thing, reference is weakref.ref(thing), weakref.getweakrefcount(thing))
print(weakref.getweakrefs(thing) == [reference], reference.__callback__, type(reference) is weakref.ReferenceType)
del thing
print(reference(), weakref.getweakrefcount(Thing()))
print(weakref.ref(Thing())())


def called(reference):
    print('called', reference(), reference.__callback__)


thing = Thing()
first = weakref.ref(thing, called)
second = weakref.ref(thing, lambda reference: print('second', reference is second))
third = weakref.ref(thing, lambda reference: print('never'))
print(weakref.getweakrefcount(thing), first is second, first == second)
del third
thing = None
print('after None')
one, other = Thing(), Thing()
print(weakref.ref(one) == weakref.ref(one, print), weakref.ref(one) == weakref.ref(other))
print(weakref.ref(one) != weakref.ref(other), hash(weakref.ref(one)) == hash(one))
table = {weakref.ref(one): 'one'}
print(table[weakref.ref(one)], weakref.ref(other) in table)


class Equal:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


a, b = Equal(1), Equal(1)
print(weakref.ref(a) == weakref.ref(b), hash(weakref.ref(a)) == hash(weakref.ref(b)))
dead = weakref.ref(Equal(1))
try:
    hash(dead)
except TypeError as error:
    print(error)
for value in (1, 1.5, 'text', b'', (), [], {}, None, object(), range(3), Ellipsis):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = ('a',)


class Referable:
    __slots__ = ('a', '__weakref__')


class Inherits(Slotted):
    pass


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
for cls in (Referable, Inherits):
    value = cls()
    reference = weakref.ref(value)
    print(reference() is value)
    del value
    print(reference())


def function():
    pass


def generator():
    yield 1


class Numbers(list):
    pass


class Table(dict):
    pass


class Count(int):
    pass


class Failure(Exception):
    pass


for value in (function, generator(), {1}, frozenset([1, 2]), Numbers(), Table(), Failure(), lambda: 1):
    reference = weakref.ref(value)
    print(type(value).__name__, reference() is value)
value = None
print(reference())
for value in (Count(1), Failure, gc, len):
    try:
        print(weakref.ref(value)() is value)
    except TypeError as error:
        print(error)
del function
print(weakref.ref(Thing().__init__)())


class Named(weakref.ref):
    def __init__(self, target, callback=None, name=''):
        super().__init__(target, callback)
        self.name = name

    def __new__(cls, target, callback=None, name=''):
        return super().__new__(cls, target, callback)


thing = Thing()
named = Named(thing, print and None, 'mine')
print(named() is thing, named.name, isinstance(named, weakref.ref), named == weakref.ref(thing))
print(weakref.getweakrefcount(thing), named is Named(thing))
del thing
print(named(), named.name)


class Node:
    def __init__(self):
        self.itself = self


node = Node()
reference = weakref.ref(node, lambda reference: print('collected'))
del node
gc.collect()
print(reference())
print(weakref.ref[int].__origin__ is weakref.ref)
