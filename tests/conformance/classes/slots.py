class P:
    __slots__ = ('x', 'y')
    def __init__(self, x):
        self.x = x
p = P(1)
print(p.x, hasattr(p, 'y'), hasattr(p, '__dict__'))
p.y = 2
print(p.y)
try:
    p.z = 3
except AttributeError as error:
    print(type(error).__name__, str(error)[:30])
del p.x
try:
    p.x
except AttributeError as error:
    print(type(error).__name__)
class Q(P):
    __slots__ = ['z']
q = Q(5)
q.z = 6
print(q.x, q.z, Q.__slots__, P.__slots__)
class R(P):
    pass
r = R(1)
r.anything = 1
print(r.__dict__, r.x)
class One:
    __slots__ = 'only'
o = One()
o.only = 1
print(o.only)
