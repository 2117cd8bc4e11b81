def target(a, b=2, *args, c=3, **kwargs): return a, b, args, c, kwargs
def forward(*args, **kwargs): return target(*args, **kwargs)
print(forward(1), forward(1, 5, 6, 7), forward(1, c=9, z=0), forward(b=1, a=0), forward(*range(3), **{'c': 4, 'q': 5}))
def partial(f, *fixed, **fkw):
    def inner(*args, **kw): return f(*fixed, *args, **{**fkw, **kw})
    return inner
print(partial(target, 1, c=0)(8, c=7, x=1), partial(partial(target, 1), 2)(3))
def gather(first, /, *rest, sep=',', **opts): return sep.join(map(str, (first, *rest))), opts
print(gather(1), gather(1, 2, sep='-'), gather(*'abc', first='kw'))
