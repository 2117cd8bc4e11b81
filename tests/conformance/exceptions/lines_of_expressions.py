import traceback, sys
class C:
    def a(self): return self
    def b(self): raise ValueError
    def d(self, *a): return self
def lines(f):
    try: f()
    except Exception as e: print(f.__name__, [tb.lineno - f.__code__.co_firstlineno for tb in traceback.extract_tb(e.__traceback__) if tb.name == f.__name__])
def chain():
    return (C()
            .a()
            .b()
            .a())
def missing():
    return (C()
            .a()
            .nothing
            .a())
def missing_method():
    return (C()
            .a()
            .nothing(1,
                2)
            .a())
def arguments():
    return C().d(
        1,
        2 / 0,
        3)
def many():
    return print(
        1 and
        C(),
        int('x'),
        sep='')
def binary():
    return (1 +
            2 +
            'a')
def subscript():
    return {}[
        'a'
    ]
def dictionary():
    return {'a': 1,
            'b': 1 / 0,
            'c': 3}
def decorated():
    @(lambda f: f)
    @(lambda f: 1 / 0)
    @(lambda f: f)
    def g():
        pass
def deco_class():
    @C
    @(lambda f: f)
    class K:
        pass
def default():
    def g(a=1,
          b=1 / 0):
        pass
def with_stmt():
    with C() as a, \
         C() as b:
        pass
def withs():
    with open_it(), \
         1 / 0:
        pass
def fstring():
    return f'''
    {1}
    {1 / 0}
    '''
def lam():
    return (lambda:
            1 / 0)()
def ret():
    return (
        1,
        int('z'),
    )
def assertion():
    assert (1 ==
            2), \
        'message'
def raises():
    raise ValueError(
        'x'
    )
def aug():
    x = 1
    x += (
        'a')
def unpack():
    a, b = \
        1, 2, 3
def call_kw():
    return dict(
        a=1,
        **5
    )
def ifs():
    if (1 and
            C().b()):
        pass
def whiles():
    while (True and
           C().a() and
           C().b()):
        pass
def dele():
    del {}[
        1]
def setattr_():
    (5
     ).x = 3
for f in (chain, missing, missing_method, arguments, many, binary, subscript, dictionary, decorated, deco_class, default, with_stmt, withs, fstring, lam, ret, assertion, raises, aug, unpack, call_kw, ifs, whiles, dele, setattr_):
    lines(f)
