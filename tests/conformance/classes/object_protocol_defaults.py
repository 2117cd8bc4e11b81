"""What object gives every class."""


class Plain:
    pass


p, q = Plain(), Plain()
print(p == q, p == p, p != q, hash(p) == hash(p), bool(p), isinstance(p, object), p.__class__ is Plain, type(p).__name__)
print(repr(p).startswith('<__main__.Plain object at 0x'), str(p) == repr(p), format(p) == str(p), f'{p}' == str(p))
print(p.__eq__(q), p.__eq__(p), p.__ne__(p), p.__hash__() == hash(p), p.__doc__, p.__module__, p.__dict__)
print(Plain.__repr__ is object.__repr__, Plain.__eq__ is object.__eq__, Plain.__init__ is object.__init__)
for action in (lambda: Plain(1), lambda: Plain(a=1), lambda: object(1), lambda: object().x, lambda: setattr(object(), 'x', 1), lambda: p < q, lambda: object.__new__(int), lambda: object.__init__(p, 1)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
p.__class__ = type('Other', (), {'hello': lambda self: 'hello'})
print(p.hello(), isinstance(p, Plain))
try:
    p.__class__ = int
except TypeError as error:
    print(error)
q.__dict__ = {'replaced': 1}
print(q.replaced)
q.__dict__['more'] = 2
print(q.more, vars(q))
try:
    q.__dict__ = 5
except TypeError as error:
    print(error)


class HasInit:
    def __init__(self, a):
        self.a = a


for action in (lambda: HasInit(), lambda: HasInit(1, 2), lambda: HasInit(b=1)):
    try:
        action()
    except TypeError as error:
        print(error)
made = HasInit.__new__(HasInit)
print(hasattr(made, 'a'), made.__dict__)
made.__init__(7)
print(made.a, object.__repr__(made)[:17], object.__str__(made)[:17])
print(sorted(set(dir(object())) & {'__init__', '__repr__', '__eq__', '__hash__', '__class__', '__doc__', '__new__', '__dir__', '__format__'}))
