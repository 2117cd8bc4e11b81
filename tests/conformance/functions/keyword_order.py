def show(**kwargs):
    return list(kwargs.items())
print(show(z=1, a=2, m=3), show(**{'b': 1}, a=2, **{'c': 3}))
d = {'x': 1}
def change(**kw):
    kw['x'] = 2
    return kw
print(change(**d), d)
def args_are_tuple(*args):
    return type(args).__name__, args
print(args_are_tuple(*[1, 2]), args_are_tuple())
def shadow(self, **kwargs):
    return self, kwargs
print(shadow(1, cls=2, name=3))
print("{a}-{b}".format(**{'a': 1, 'b': 2}), dict([('k', 'v')], other=1))
