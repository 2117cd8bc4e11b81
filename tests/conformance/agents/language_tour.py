# generators, iterators, closures, exceptions, scoping, match, walrus, star-expr, f-strings, strings
def counter():
    n = 0
    while True:
        got = yield n
        n = got if got is not None else n + 1
c = counter(); print(next(c), c.send(10), next(c)); c.close()
try: next(c)
except StopIteration as e: print('stop', e.value)
def sub():
    x = yield 1
    try: y = yield x * 2
    except ValueError as e: y = str(e)
    return y
def main():
    r = yield from sub(); yield r
    return 'end'
g = main(); print(next(g), g.send(5), g.throw(ValueError('v')))
try: next(g)
except StopIteration as e: print(e.value)
def cleanup():
    try: yield 1; yield 2
    except GeneratorExit: print('closing'); raise
    finally: print('finally')
g = cleanup(); next(g); g.close(); print(g.gi_frame, g.gi_running)
def bad():
    try: yield
    except GeneratorExit: yield 2
g = bad(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def rs():
    yield 1
    raise StopIteration(3)
try: list(rs())
except RuntimeError as e: print(e, type(e.__cause__).__name__)
g = (i for i in [1,2]); print(g.__name__, type(g).__name__, iter(g) is g)
try: g.send(1)
except TypeError as e: print(e)
def outer():
    x = 1
    def inner():
        nonlocal x; x += 1; return x
    return inner, lambda: x
i, l = outer(); i(); print(i(), l(), i.__closure__[0].cell_contents, i.__code__.co_freevars)
fs = [lambda: k for k in range(3)]; print([f() for f in fs], [f() for f in [lambda k=k: k for k in range(3)]])
def unbound():
    print(zz)
    zz = 1
try: unbound()
except UnboundLocalError as e: print(e)
try: del undefined
except NameError as e: print(e)
class E1(Exception):
    def __init__(self, msg, code=0): super().__init__(msg); self.code = code
    def __str__(self): return f'[{self.code}] {self.args[0]}'
class E2(E1): pass
def risky(n):
    try:
        if n == 0: raise E2('zero', code=5)
        if n == 1: return 'ret'
        if n == 2: {}['k']
        if n == 3: raise KeyError('a') from ValueError('b')
        if n == 4: assert n == 5, f'n is {n}'
        if n == 5: int('x')
    except E1 as e: return f'E1 {e} {e.args} {type(e).__name__}'
    except (KeyError, AssertionError) as e: return f'{type(e).__name__} {e!r} cause={e.__cause__!r} ctx={e.__context__!r}'
    else: return 'else'
    finally: print('fin', n, end=' ')
for n in range(7):
    try: print(risky(n))
    except Exception as e: print('out', type(e).__name__, e)
def ff():
    for i in range(3):
        try: continue
        finally: print('f', i, end=' ')
    try: return 1
    finally: return 2
print(ff())
try:
    try: 1/0
    except ZeroDivisionError: raise ValueError('second')
except ValueError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try: raise ValueError from None
except ValueError as e: print(e.__suppress_context__, e.args)
try: raise 5
except TypeError as e: print(e)
for f in [lambda: [][0], lambda: {}['x'], lambda: 'a' + 1, lambda: 1 + 'a', lambda: [1] + (2,), lambda: len(5), lambda: None.x, lambda: (1).foo, lambda: 'abc'[5], lambda: int([]), lambda: sorted([1,'a']), lambda: max([]), lambda: dict([1]), lambda: set([[]]), lambda: {}[[]], lambda: (lambda a: a)(), lambda: (lambda a: a)(1,2), lambda: (lambda *, k: k)(), lambda: (lambda a: a)(b=1), lambda: 'x'.join([1]), lambda: 'a,b'.split(''), lambda: [1,2].remove(3), lambda: [].pop(), lambda: {}.pop('a'), lambda: (1,2).index(3), lambda: 'abc'.index('z'), lambda: range(3)[5], lambda: iter(5), lambda: next(iter([])), lambda: chr(-1), lambda: ord('ab'), lambda: bytes([300]), lambda: '%d' % 'x', lambda: '{}'.format(), lambda: '{a}'.format(), lambda: f'{1:z}', lambda: '%s %s' % 1, lambda: [1,2][1:2:0], lambda: int('9', 8), lambda: float('1e'), lambda: complex('x'), lambda: isinstance(1, 'a'), lambda: issubclass(1, int), lambda: object().x, lambda: setattr(1, 'a', 2), lambda: abs('x'), lambda: round('x'), lambda: sum(['a']), lambda: zip(1), lambda: map(1), lambda: list(1), lambda: [*1], lambda: {**1}, lambda: hash([]), lambda: (1,) < (1,'a') < 3, lambda: 1 < 'a', lambda: [] < {}, lambda: -'a', lambda: ~1.5, lambda: 'a' * 'b', lambda: 2 ** 'a', lambda: 1 @ 2, lambda: 'a' in 5, lambda: 5 in 'abc', lambda: (lambda: (yield))().send(1), lambda: slice(1)[0], lambda: 'abc'.replace('a'), lambda: 'a'.center(), lambda: [].sort(key=1, foo=2), lambda: divmod(1, 0), lambda: 1 % 0, lambda: 1.0 // 0, lambda: pow(2, -1, 4), lambda: int.from_bytes([256], 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (300).to_bytes(1, 'big'), lambda: 'a'.encode('nope'), lambda: b'\xff'.decode(), lambda: 'é'.encode('ascii'), lambda: type('X', (int, str), {}), lambda: super().x, lambda: [].foo(), lambda: [1].append(), lambda: frozenset().add(1), lambda: exec('x ='), lambda: eval('1 +'), lambda: memoryview(b'a')[0:1].x, lambda: (x for x in 5), lambda: property().fget(), lambda: enumerate(), lambda: reversed({1}), lambda: input.x if 0 else ().x]:
    try: r = f(); print('ok', type(r).__name__)
    except Exception as e: print(type(e).__name__, e)
def m(x):
    match x:
        case None | False: return 'nil'
        case int(n) if n > 100: return f'big {n}'
        case int() | float() as n: return f'num {n}'
        case '': return 'empty'
        case str(s): return f's{len(s)}'
        case []: return 'el'
        case [x]: return f'one {x}'
        case [1, *mid, 9]: return f'mid {mid}'
        case (a, (b, c)): return f'nest {a}{b}{c}'
        case {'type': 'pt', 'x': x, **rest}: return f'pt {x} {rest}'
        case {'k': [_, {'z': z}]}: return f'z {z}'
        case complex(real=r): return f'c {r}'
        case E1(code=cd): return f'e {cd}'
        case _: return 'other'
for x in [None, False, True, 101, 5, 2.5, '', 'abc', [], [7], (1,2,3,9), [1,(2,3)], {'type':'pt','x':1,'y':2}, {'k':[0,{'z':4}]}, 2j, E2('m',3), {1}, b'x', {}]: print(m(x), end='; ')
print()
a, *b, (c, d) = 1, 2, 3, (4, 5); print(a, b, c, d); [x, y], z = 'ab', 'c'; print(x, y, z); (p := 5) and print(p); print([y := 1, y**2], [z for x in 'ab' if (z := x.upper())])
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
n, w, v = 3.14159, 10, {'k': [1]}; print(f'{n:{w}.2f}|{n!r:>{w}}|{v["k"][0]}|{{}}|{n=}|{n = :.1f}|{"nested " + f"{w}"}|{w:#06x}|{w:,}|{1e6:,.0f}|{True}|{None!s:>6}|{"a" if w else "b"}|{(lambda x: x*2)(3)}|{w!a}|{"é"!a}|{1234.5:012,.1f}|{-5:=+6d}|{255:b}|{.5:%}|{"x":*^5}|{n:e}|{10**20:.3g}')
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1,2], **{'c': 3, 'z': 1}), f.__defaults__, f.__kwdefaults__)
for call in ['f()', 'f(1)', 'f(1, c=1, a=2)', 'f(**{"a":1}, **{"a":2})', 'f(*5)', 'f(c=1)', 'f(1, c=2, **{1:2})']:
    try: eval(call)
    except TypeError as e: print(e)
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3), *[1, *[2]], {**{'a': 1}, 'a': 2}, [*'ab', *range(2)], print(end='') is None)
x = 10; x //= 3; x **= 2; x <<= 1; x |= 1; x ^= 3; x %= 7; l = [1]; l += 'ab'; l *= 2; print(x, l, not x, x if x else 'z', 1 < 2 < 3 != 4, 1 == 1.0 == True, 'a' < 'b' <= 'b', [] or {} or 'd', 0 and 1, None is None, [1] is [1])
for i in range(3):
    if i == 5: break
else: print('no break')
while x: x -= 1
else: print('done', x)
i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 5: break
print(i, [j for i in range(3) for j in range(i) if j % 2 == 0], {i: j for i, j in enumerate('ab')}, {i % 2 for i in range(4)}, sum(i for i in range(4)), i)
class Ctx:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print('in', s.n); return s
    def __exit__(s, t, v, tb): print('out', s.n, t and t.__name__, v); return s.sup
with Ctx(1) as a, Ctx(2, True) as b: raise ValueError('w')
with (Ctx(3), Ctx(4)): print('body')
try:
    with Ctx(5): raise KeyError('k')
except KeyError: print('propagated')
import sys; print(sys.exc_info(), __name__)
global_v = 1
def g():
    global global_v, new_g; global_v += 1; new_g = 'n'
g(); print(global_v, new_g, 'global_v' in globals(), sorted(k for k in locals() if k.startswith('glo')), vars() is globals())
print(*sorted({'b': 1, 'a': 2}), sep=',', end='!\n'); print('a', 'b', sep=''); print(); print([1, 'a', None, 1.0, (1,), {1: 'x'}, {1}, b'b', range(3), ...])
