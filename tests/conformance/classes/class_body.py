class C:
    print('body runs', __name__, __qualname__)
    x = [i for i in range(3)]
    for i in range(2):
        locals()[f'attr{i}'] = i
    if True:
        def conditional(self): return 'cond'
    total = sum(x)
    def method(self, default=total): return default
    class Inner:
        value = 'inner'
        class Deepest: pass
    del i
print(C.x, C.total, C().method(), C.Inner.value, C.Inner.Deepest.__qualname__, C.attr1, C().conditional(), hasattr(C, 'i'))
def make(base_value):
    class Local:
        v = base_value
        def get(self): return base_value
    return Local
print(make(1).v, make(2)().get(), make(1) is make(1), make(1).__qualname__)
class Empty: ...
print(Empty().__dict__, [k for k in Empty.__dict__ if not k.startswith('__')])
class Names:
    a = 1
    b = a + 1
    f = lambda self: self.b
print(Names().f(), [k for k in vars(Names) if not k.startswith('__')])
