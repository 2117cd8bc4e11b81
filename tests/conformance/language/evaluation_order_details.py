"""The order in which parts of statements and expressions are evaluated."""
log = []


def v(x):
    log.append(x)
    return x


def show(label):
    print(label, log)
    log.clear()


class T:
    def __setitem__(self, k, val):
        log.append(('set', k, val))

    def __getitem__(self, k):
        log.append(('get', k))
        return 10

    def __setattr__(self, k, val):
        log.append(('attr', k, val))


t = T()
v(t.__class__.__name__) and None
log.clear()
t[v('key')] = v('value')
show('setitem')
t[v('k')] += v(1)
show('augmented item')
a = b = v(1)
t[v('i')], t[v('j')] = v(1), v(2)
show('unpack targets')
{v('k1'): v('v1'), v('k2'): v('v2')}
show('dict')
v(max)(v('a'), *[v('b')], key=v(len), **{'default': v(None)}) if False else v(max)(v('a'), *[v('b')], **{'key': v(len)})
show('call')
v(1) < v(3) < v(2) < v(9)
show('chain')
v(0) or v(1) and v(0) or v('end')
show('boolean')
(v('t') if v(False) else v('f'))
show('conditional')


def f(x=v('default'), *, y=v('kw default')) -> v('returns'):
    pass


show('def')


@v(lambda g: log.append('deco1') or g)
@v(lambda g: log.append('deco2') or g)
def g(a: v('ann') = v('dflt')):
    pass


print([x if isinstance(x, str) else 'function' for x in log])
log.clear()


class C(v(object), metaclass=v(type)):
    v('body')


print([getattr(x, '__name__', x) for x in log])
log.clear()
[v(x) for x in [v(1), v(2)] if v(x)]
show('comprehension')
v([1, 2, 3])[v(0):v(2):v(1)]
show('slice')
f'{v("a")}{v(1):{v(5)}}'
show('fstring')
del {v('d'): 1}[v('d')]
show('del')
try:
    raise v(ValueError)(v('arg')) from v(None)
except v(ValueError):
    pass
print([getattr(x, '__name__', x) for x in log])
log.clear()
x = [v(1)] + [v(2)] * v(3)
show('operators')
t.name = v('attribute')
show('attribute')
for i in v([1, 2]):
    v('loop')
show('for')
assert v(True), v('not evaluated')
show('assert')
lambda q=v('lambda default'): v('never')
show('lambda')
