class Event:
    def __init__(self): self._handlers = []
    def __iadd__(self, handler): self._handlers.append(handler); return self
    def __isub__(self, handler): self._handlers.remove(handler); return self
    def __call__(self, *args): return [h(*args) for h in self._handlers]
class Button:
    def __init__(self): self.clicked = Event()
b = Button()
double = lambda x: x * 2
b.clicked += double
b.clicked += str
print(b.clicked(5))
b.clicked -= double
print(b.clicked(5))
class Visitor:
    def visit(self, node): return getattr(self, f'visit_{type(node).__name__.lower()}', self.generic)(node)
    def generic(self, node): return f'? {type(node).__name__}'
    def visit_int(self, n): return n
    def visit_list(self, l): return sum(self.visit(x) for x in l)
print(Visitor().visit([1, [2, 3]]), Visitor().visit('s'))
class Builder:
    def __init__(self): self.parts = []
    def __getattr__(self, name):
        def method(*args, **kw):
            self.parts.append((name, args, kw)); return self
        return method
print(Builder().select('a').where(x=1).limit(5).parts)
class Borg:
    _state = {}
    def __init__(self): self.__dict__ = self._state
a, c = Borg(), Borg()
a.x = 1; print(c.x, a is c)
class Pipeline:
    def __init__(self, *steps): self.steps = steps
    def __or__(self, step): return Pipeline(*self.steps, step)
    def __call__(self, v):
        for s in self.steps: v = s(v)
        return v
print((Pipeline() | str.strip | str.title | (lambda s: s + '!'))('  hello '))
