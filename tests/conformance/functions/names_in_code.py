def f(a, b=2, *args, c=3, **kw):
    x = 1
    y = 2
    def g(): return x, a
    return g
print(f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_nlocals, f.__code__.co_freevars, f(1).__code__.co_freevars, f(1).__code__.co_nlocals)
