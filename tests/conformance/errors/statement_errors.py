def attempt(f):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
def a():
    for x in 5: pass
def b():
    for x, y in [1]: pass
def c():
    x = 5
    x.y = 1
def d():
    x = 'abc'
    x[0] = 'd'
def e():
    x = (1,)
    del x[0]
def f():
    x = {}
    del x['k']
def g():
    with 5: pass
def h():
    x = None
    x += 1
def i():
    x = [1]
    x += 5
def j():
    raise 5
def k():
    a, b = None
def l():
    None.x = 1
def m():
    del [].x
def n():
    x = 'a'
    x -= 'b'
def o():
    x = [1]
    x[5] = 1
def p():
    x = {}
    x[[]] = 1
def q():
    (1).real = 5
def r():
    x = range(3)
    x[0] = 1
def s():
    print(undefined_thing)
def t():
    local_before
    local_before = 1
def u():
    int.x = 5
def v():
    assert 1 == 2, 'msg'
def w():
    class X(5): pass
def x():
    from math import zzz
def y():
    for z in None: pass
for function in (a, b, d, e, f, g, h, i, j, k, o, p, q, r, s, t, v, y):
    attempt(function)
