def apply(f, *args, **kwargs):
    return f(*args, **kwargs)
print(apply(max, 1, 5, 3), apply(sorted, 'hello', reverse=True), apply(dict, a=1))
def twice(f):
    def wrapper(x):
        return f(f(x))
    return wrapper
print(twice(lambda x: x * 3)(2), twice(twice(lambda x: x + 1))(0))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, '', 'a'])))
table = {'+': lambda a, b: a + b, '-': lambda a, b: a - b}
print(table['+'](1, 2), table['-'](5, 3))
print(list(map(str.upper, ['a', 'b'])), list(map(int, '123')), sorted([-3, 2, -1], key=abs))
methods = [''.join, 'a-b'.split]
print(methods[0](['x', 'y']), methods[1]('-'))
def curry(f, n):
    def take(*args):
        return f(*args) if len(args) >= n else lambda *more: take(*args, *more)
    return take
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
