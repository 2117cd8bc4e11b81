import inspect, types
def f(a, b: int = 2, /, *args, c, d='x', **kw) -> str: "doc"
s = inspect.signature(f)
print(s, list(s.parameters), s.return_annotation, s.parameters['b'].default, s.parameters['c'].kind.name, s.parameters['a'].default is inspect.Parameter.empty)
b = s.bind(1, 2, 3, c=4, z=5)
print(b.arguments, b.args, b.kwargs)
try:
    s.bind(1)
except TypeError as error:
    print(error)
class C:
    def m(self, x): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(y=1): pass
async def co(): pass
def g(): yield
async def ag(): yield
print(inspect.signature(C().m), inspect.signature(C.s), inspect.signature(lambda *a: 0), inspect.isfunction(f), inspect.ismethod(C().m), inspect.isclass(C), inspect.isgeneratorfunction(g), inspect.iscoroutinefunction(co), inspect.isasyncgenfunction(ag), inspect.isbuiltin(len), inspect.getdoc(f), callable(C))
print(isinstance(f, types.FunctionType), isinstance(C().m, types.MethodType), isinstance(g(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(inspect, types.ModuleType), types.NoneType, isinstance(lambda: 0, types.LambdaType))
ns = types.SimpleNamespace(a=1, b=[2])
ns.c = 3
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b=[2], c=3), vars(ns))
p = types.MappingProxyType({'k': 1})
print(p['k'], dict(p), len(p))
try:
    p['x'] = 1
except TypeError as error:
    print(error)
D = types.new_class('D', (C,), {}, lambda ns: ns.update(x=5))
print(D.x, D.__mro__[1].__name__)
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.signature(C))
