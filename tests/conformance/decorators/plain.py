def log(function):
    def wrapper(*args, **kwargs):
        print('call', function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print('result', result)
        return result
    return wrapper
@log
def add(a, b=1):
    return a + b
add(1); add(1, b=5)
def twice(f):
    return lambda x: f(f(x))
def plus(n):
    def decorate(f):
        return lambda x: f(x) + n
    return decorate
@twice
@plus(10)
@plus(1)
def ident(x):
    return x
print(ident(0))
def register(table, name):
    def keep(f):
        table[name] = f
        return f
    return keep
table = {}
@register(table, 'hello')
def hello():
    return 'hi'
print(table['hello'](), hello())
@(lambda f: print(f.__name__))
def printed(): pass
