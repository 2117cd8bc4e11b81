"""types: SimpleNamespace, MappingProxyType, new_class, names of types."""
import types

ns = types.SimpleNamespace(a=1, b='x')
ns.c = [ns.a]
print(ns, ns == types.SimpleNamespace(a=1, b='x', c=[1]), vars(ns), ns.__dict__['a'])
del ns.a
try:
    ns.a
except AttributeError as error:
    print(type(error).__name__)
proxy = types.MappingProxyType({'k': 1})
print(proxy, proxy['k'], 'k' in proxy, len(proxy), dict(proxy), proxy | {'z': 2}, proxy == {'k': 1}, list(proxy.items()))
for action in (lambda: proxy.__setitem__('a', 1), lambda: proxy.pop('k'), lambda: types.MappingProxyType(5)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)
Made = types.new_class('Made', (dict,), {}, lambda namespace: namespace.update(x=1, f=lambda self: len(self)))
print(Made.x, Made(a=1).f(), Made.__mro__[1].__name__)


def gen():
    yield


async def coro():
    pass


c = coro()
for value in (lambda: 0, len, gen(), c, types, None, NotImplemented, ..., int | str, list[int], [].append, str.upper, property(), C if (C := type('C', (), {'m': lambda self: 0})) else 0, C().m, (x for x in ())):
    print(type(value).__name__, [name for name in ('FunctionType', 'BuiltinFunctionType', 'GeneratorType', 'CoroutineType', 'ModuleType', 'NoneType', 'NotImplementedType', 'EllipsisType', 'UnionType', 'GenericAlias', 'MethodType') if isinstance(value, getattr(types, name))])
c.close()
print(types.resolve_bases((list[int],)), types.LambdaType is types.FunctionType, types.get_original_bases if hasattr(types, 'get_original_bases') and False else '')
m = types.ModuleType('made', 'doc')
m.value = 5
print(m.__name__, m.__doc__, m.value, 'made' in repr(m))
