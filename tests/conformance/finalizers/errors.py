"""Errors in `__del__`, objects that an exception holds, and what comes back to life."""

import sys


class Failing:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        print('failing')
        raise self.error


for error in (ValueError('x'), SystemExit(1), KeyboardInterrupt(), StopIteration()):
    given_up = Failing(error)
    del given_up
    print('goes on')
seen = []
sys.unraisablehook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value)))
Failing(ZeroDivisionError('hooked'))
print(seen)


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Error(Exception):
    pass


def fails():
    raise Error(Loud('argument of an error'))


try:
    fails()
except Error as error:
    print('caught', error.args[0].name)
print('after except')
try:
    fails()
except Error:
    pass
print('after except without a name')


def handles():
    try:
        fails()
    except Error:
        return 'handled'


print(handles())


class Phoenix:
    nest = []

    def __del__(self):
        print('burns')
        self.nest.append(self)


bird = Phoenix()
del bird
print(len(Phoenix.nest))
Phoenix.nest.clear()
print('only once')


class Making:
    left = 3

    def __del__(self):
        print('making', Making.left)
        if Making.left:
            Making.left -= 1
            Making()


Making()
print('made')


class Late:
    pass


late = Late()
Late.__del__ = lambda self: print('late method')
other = Late()
del other


class Base:
    def __del__(self):
        print('base')


class Derived(Base):
    def __del__(self):
        print('derived')
        super().__del__()


Derived()


class WithSlots:
    __slots__ = ('part',)

    def __del__(self):
        print('slots', self.part)


slotted = WithSlots()
slotted.part = 1
del slotted


class Unmade(Base):
    def __init__(self):
        raise ValueError('not made')


try:
    Unmade()
except ValueError as error:
    print(error)
print('end')
