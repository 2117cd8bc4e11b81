"""locals, globals, vars and dir in every kind of scope."""
module_level = 1


def function(a, b=2, *args, **kwargs):
    local = 'x'
    names = sorted(locals())

    def inner():
        return local, sorted(locals())

    return names, inner(), 'module_level' in globals(), dir()


print(function(1, k=3))


class Scope:
    x = 1
    names = sorted(name for name in locals() if not name.startswith('__'))
    if True:
        y = 2

    def method(self):
        z = 3
        return sorted(locals()), vars(self)


print(Scope.names, Scope().method(), sorted(n for n in vars(Scope) if not n.startswith('__')))
globals()['injected'] = 'by globals'
print(injected, globals()['module_level'], '__name__' in globals(), globals() is globals())
print(vars() is globals() or 'module_level' in vars(), 'function' in dir(), sorted(n for n in dir(Scope) if not n.startswith('_')))
s = Scope()
s.own = 1
vars(s)['via_vars'] = 2
print(s.via_vars, sorted(vars(s)), [n for n in dir(s) if not n.startswith('_')])
for bad in (5, [], object(), 'text'):
    try:
        vars(bad)
    except TypeError as error:
        print(error)
print((lambda q: sorted(locals()))(1))


def snapshot():
    a = 1
    before = dict(locals())
    b = 2
    return before, sorted(locals())


print(snapshot())


def deleting():
    a = 1
    del a
    return locals()


print(deleting(), dir(deleting)[:0], '__call__' in dir(deleting), '__len__' in dir([]), 'append' in dir(list))
import math
print('pi' in vars(math), 'pi' in dir(math))


class WithDir:
    def __dir__(self):
        return ['b', 'a']


print(dir(WithDir()))
