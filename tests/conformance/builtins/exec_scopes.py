def f():
    z = 1
    exec('z = 2\ndef g():\n    global top\n    top = 5\ng()')
    return z, top


print(f())
del top


def h():
    a = 1
    exec('b = a + 1; print(a, b, sorted(locals()))')
    return eval("a + 10")


print(h())


class C:
    exec('x = 3')
    y = eval('x + 1')


print(C.x, C.y)
outer, inner = {'n': 1}, {}
exec('m = n + 1\nn = 5\nglobal k\nk = 9', outer, inner)
print({k: v for k, v in outer.items() if k != '__builtins__'}, inner)
exec('def fact(n): return 1 if n < 2 else n * fact(n - 1)\nfound = fact(5)', outer)
print(outer['found'])
try:
    exec('def fib(n): return fib(n - 1)\nfib(3)', {}, {})
except NameError as error:
    print(error)
for names in (({'__builtins__': {}},), ({'__builtins__': {}}, {'x': 3})):
    for text in ('x * 2', 'len([])', '[i for i in (1, 2)]'):
        try:
            print(eval(text, *names))
        except NameError as error:
            print(error)
for call in (lambda: exec('1', 5), lambda: eval('1', 5), lambda: eval('1', {}, 5), lambda: exec(5)):
    try:
        call()
    except TypeError as error:
        print(error)


class Names(dict):
    def __missing__(self, key):
        return f'<{key}>'


print(eval('a + b', {}, Names(a='A')))
scope = {}
exec('x = 1', scope)
print('__builtins__' in scope, [name for name in scope if name != '__builtins__'])
code = compile('total = sum(values)', 'c', 'exec')
for values in ([1, 2], [3, 4]):
    found = {}
    exec(code, {'values': values}, found)
    print(found)
try:
    exec('count = 1\nraise ValueError(count)', scope)
except ValueError as error:
    print(error, scope['count'])
