def d(name):
    print('make', name)
    def apply(f):
        print('apply', name, f.__name__ if hasattr(f, '__name__') else f)
        return f
    return apply
@d('first')
@d('second')
def f(x=print('default')):
    return 1
@d('cls1')
@d('cls2')
class C(*([object] if print('bases') is None else [])):
    print('body')
print(f(), C.__name__)
table = {'k': [lambda f: 'replaced']}
@table['k'][0]
def g(): pass
print(g)
@(lambda f: f() * 2)
def h(): return 21
print(h)
