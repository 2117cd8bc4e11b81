"""Weak references together with `__del__`: the object is still there in its `__del__`, then the callbacks are called."""

import weakref


class Loud:
    def __del__(self):
        print('del', reference() is self)


loud = Loud()
reference = weakref.ref(loud, lambda reference: print('callback', reference()))
del loud
print('after del')


class Phoenix:
    nest = None

    def __del__(self):
        print('burns')
        Phoenix.nest = self


bird = Phoenix()
reference = weakref.ref(bird, lambda reference: print('gone'))
del bird
print(reference() is Phoenix.nest)
Phoenix.nest = None
print(reference())


class Failing:
    def fail(self, reference):
        print('failing')
        raise ValueError


failing = Failing()
target = Loud.__new__(Failing)
reference = weakref.ref(target, failing.fail)
del target
print('goes on')
finalizer = weakref.finalize(failing, print, 'finalized', 1, sep='-')
print(finalizer.alive, finalizer.peek()[2:], finalizer.atexit)
del reference
del failing
print(finalizer.alive, finalizer(), finalizer.peek())
kept = Failing()
finalizer = weakref.finalize(kept, lambda value: value * 2, 21)
print(finalizer(), finalizer(), finalizer.alive)
finalizer = weakref.finalize(kept, print, 'detached')
print(finalizer.detach()[0] is kept, finalizer.alive)
del kept
print('end')
