x = 1
def f():
    a, b = 1, 2
    d = locals()
    return sorted(d), d['a']
print(f(), 'x' in globals(), globals()['x'])
globals()['y'] = 5
print(y)
class C:
    a = 1
    print(sorted(k for k in locals() if not k.startswith('__')))
    locals()['b'] = 2
print(C.b, vars(C)['a'], sorted(k for k in dir(C()) if not k.startswith('_')))
c = C(); c.z = 1
print(vars(c), dir(c)[-1], 'a' in dir(c), vars(c) is c.__dict__)
import math
print('pi' in dir(math), vars(math)['pi'] == math.pi, len(dir([])) > 30, 'append' in dir(list), 'upper' in dir(''))
def g(**kw):
    kw.update(locals())
    return sorted(kw)
print(g(q=1))
print([n for n in dir() if n in ('x', 'y', 'C', 'f')])
def h():
    before = list(locals())
    later = 1
    return before, list(locals())
print(h())
