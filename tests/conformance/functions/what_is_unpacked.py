def f(*args, **kw): return args, kw
def trace(value):
    print('evaluate', value)
    return value
class It:
    def __iter__(self):
        print('iterate')
        return iter([1, 2])
class C:
    def __repr__(self): return 'a C'
    def m(self): pass
    def __call__(self, *a, **k): return a, k
print(f(*It(), **trace({'a': 1}), b=trace(3)))
print(f(0, *It(), **trace({'a': 1}), b=trace(3)))
print(f(*It(), *It(), **trace({'a': 1})))
def gen():
    print('first'); yield 1
    print('last')
print(f(*gen(), **trace({})))
for call in ('f(*5, **3.0)', 'f(*5)', 'f(1, *5)', 'f(*5, *6)', 'f(**3)', 'f(*5, a=1)', 'f(*[], **{1: 2})', 'C()(*5)', 'C()(**5)', 'None(*5)', 'None(**5)', 'C()(a=1, **{"a": 2})', 'C().m(*5)', 'C(*5)', 'len(*5)', '[].append(*5)', 'int(*None)', 'f(*1, **{"a": print("kw")})', '(lambda: 0)(*1)', '[].append(**1)','len(**1)', 'str.join(**1)', 'int(**1)', 'C.m(**1)', '(3)(*4)', '"abc"(*3)'):
    try: print(call, eval(call))
    except TypeError as e: print(call, e)
def outer(x):
    class Foo:
        global x
        x = 1
        y = [x for _ in 'a']
        def __call__(self, y): return x + y
        z = x
    return Foo()
o = outer(6)
print(o(2), x, o.y, o.z)
class K: f = (lambda: 0).__code__.co_flags
import sys
class F: flags = sys._getframe().f_code.co_flags
print(F.flags, sys._getframe().f_code.co_flags)
for args in ((5,), ('',), ('sys', None, None, None, None), (None, None, None, None, None), ('sys', {}, {}, (), -1), ('sys', None, None, [], 0.5), ('os', None, None, ['path']), ('os.path',), ('sys', 5, 5)):
    try: print(__import__(*args).__name__)
    except Exception as e: print(args, type(e).__name__, e)
import math, itertools, functools, operator
for call in ('math.sqrt(*5)', 'itertools.chain(*5)', 'operator.add(**2)', 'dict.fromkeys(*5)', 'functools.partial(len)(*4)'):
    try: print(call, eval(call))
    except TypeError as e: print(call, e)
