"""The native parts of `functools`: `partial`, and the cache of `lru_cache`.

A cached function is called natively; when the cache has no answer, a function of the prelude takes its place, calls the
original and stores the result. The rest of the module is guest code, in `guest/functools.py`.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.builtins.functions import callable_value
from monty_vm.builtins.generics import make_generic
from monty_vm.builtins.reductions import state_of
from monty_vm.builtins.tables import builtin_class, derivable, get_set, held, method
from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import Instance, type_of
from monty_vm.objects.function import Module, Wrapper
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


@final
class Partial(Wrapper):
    """`partial`."""

    def __init__(self, function: object, args: tuple[object, ...], keywords: dict[str, object]) -> None:
        super().__init__(False)
        self.function = function
        self.args = args
        self.keywords = keywords

    def __repr__(self) -> str:
        parts = [repr(self.function)] + [repr(arg) for arg in self.args]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f'functools.partial({", ".join(parts)})'


@final
class CachedFunction(Wrapper):
    """What `lru_cache` makes of a function. `limit` is -1 for a cache without bounds."""

    def __init__(self, function: object, limit: int, typed: bool) -> None:
        super().__init__(True)
        self.function = function
        self.limit = limit
        self.typed = typed
        self.cache: dict[object, object] = {}
        if limit > 0:
            self.cache = OrderedDict()
        self.hits = 0
        self.misses = 0

    def __repr__(self) -> str:
        return f'<functools._lru_cache_wrapper object of {self.function!r}>'


def make_partial(__machine: Machine, *args: Any, **keywords: Any) -> Partial:
    if not args:
        raise TypeError("type 'partial' takes at least one argument")
    function = args[0]
    rest = args[1:]
    if not callable_value(__machine, function):
        raise TypeError('the first argument must be callable')
    if isinstance(function, Partial) and not function.attrs:
        rest = function.args + rest
        keywords = {**function.keywords, **keywords}
        function = function.function
    return Partial(function, rest, keywords)


def partial_text(machine: Machine, value: Any) -> str:
    text = repr(held(value, Partial))
    return type_of(value).name + text.removeprefix('functools.partial') if isinstance(value, Instance) else text


def reduce_partial(machine: Machine, value: object) -> tuple[object, ...]:
    partial: Any = held(value, Partial)
    attrs = state_of(machine, value)
    return type_of(value), (partial.function,), (partial.function, partial.args, partial.keywords, attrs)


def set_partial(machine: Machine, value: Any, state: Any) -> None:
    if not isinstance(state, tuple) or len(state) != 4:
        raise TypeError('invalid partial state')
    function, args, keywords, attrs = state
    known = callable_value(machine, function) and isinstance(args, tuple) and isinstance(keywords, (dict, type(None)))
    if not known or not isinstance(attrs, (dict, type(None))):
        raise TypeError('invalid partial state')
    partial: Any = held(value, Partial)
    partial.function, partial.args, partial.keywords = (
        function,
        tuple(args),
        keywords if type(keywords) is dict else dict(keywords or {}),
    )
    machine.set_attribute(value, '__dict__', attrs or {})


def call_partial(__machine: Machine, __partial: Partial, *args: Any, **keywords: Any) -> TailCall:
    named = __partial.keywords
    if named:
        keywords = {**named, **keywords}
    return TailCall(__partial.function, [*__partial.args, *args], keywords or None)


def make_cached(machine: Machine, function: Any, limit: Any, typed: Any) -> CachedFunction:
    return CachedFunction(function, -1 if limit is None else max(0, limit), machine.truth(typed))


def key_of(args: tuple[Any, ...], keywords: dict[str, Any], typed: bool) -> object:
    """The key of a call; a single plain argument is its own key, as in CPython."""
    if not keywords and not typed:
        if len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
            return args[0]
        return args
    key: list[object] = list(args)
    if keywords:
        key.append(UNSET)
        for name, value in keywords.items():
            key.append(name)
            key.append(value)
    if typed:
        key.append(UNSET)
        for value in args:
            key.append(type_of(value))
        for value in keywords.values():
            key.append(type_of(value))
    return tuple(key)


def call_cached(__machine: Machine, __cached: CachedFunction, *args: Any, **keywords: Any) -> object:
    limit = __cached.limit
    key: object = None
    if limit != 0:
        key = key_of(args, keywords, __cached.typed)
        if isinstance(key, tuple):
            __machine.check_key(key)
        cache = __cached.cache
        found = cache.get(key, UNSET)
        if found is not UNSET:
            if isinstance(cache, OrderedDict):
                cache.move_to_end(key)
            __cached.hits += 1
            return found
    __cached.misses += 1
    return TailCall(__machine.prelude('fill_cache'), [STORE, __cached, __cached.function, key, list(args), keywords])


def store(machine: Machine, cached: CachedFunction, key: Any, value: Any) -> None:
    limit = cached.limit
    if limit == 0:
        return
    cache = cached.cache
    machine.charge(128)
    cache[key] = value
    if isinstance(cache, OrderedDict) and len(cache) > limit:
        cache.popitem(last=False)


def cache_info(machine: Machine, cached: CachedFunction) -> TailCall:
    module = machine.modules['functools']
    assert isinstance(module, Module)
    limit = None if cached.limit < 0 else cached.limit
    return TailCall(module.globals.get('_make_cache_info'), [cached.hits, cached.misses, limit, len(cached.cache)])


def cache_clear(machine: Machine, cached: CachedFunction) -> None:
    cached.cache.clear()
    cached.hits = 0
    cached.misses = 0


def cache_parameters(machine: Machine, cached: CachedFunction) -> dict[str, object]:
    return {'maxsize': None if cached.limit < 0 else cached.limit, 'typed': cached.typed}


PARTIAL: Final = builtin_class('partial', Partial, adopt=False, module='functools')
PARTIAL.construct = Native('partial', make_partial, machine=True, module='functools')
PARTIAL.has_dict = True
make_generic(PARTIAL)
method(PARTIAL, '__call__', call_partial)
get_set(PARTIAL, 'func', lambda value: value.function)
get_set(PARTIAL, 'args', lambda value: value.args)
get_set(PARTIAL, 'keywords', lambda value: value.keywords)
derivable(PARTIAL)
method(PARTIAL, '__repr__', partial_text)
method(PARTIAL, '__reduce__', reduce_partial)
method(PARTIAL, '__setstate__', set_partial)
CACHED: Final = builtin_class('_lru_cache_wrapper', CachedFunction, adopt=False, module='functools')
CACHED.has_dict = True
method(CACHED, '__call__', call_cached)
method(CACHED, '__copy__', lambda machine, cached: cached)
method(CACHED, '__deepcopy__', lambda machine, cached, memo: cached)
method(CACHED, '__reduce__', lambda machine, cached: machine.get_attribute(cached, '__qualname__'))
method(CACHED, 'cache_info', cache_info)
method(CACHED, 'cache_clear', cache_clear)
method(CACHED, 'cache_parameters', cache_parameters)
STORE: Final = Native('store', store, machine=True, module='_functools')
TABLE: Final[dict[str, object]] = {
    'partial': PARTIAL,
    'make_cached': Native('make_cached', make_cached, machine=True, module='_functools'),
    'store': STORE,
    'cached': CACHED,
}


def make(machine: Machine) -> dict[str, object]:
    return dict(TABLE)
