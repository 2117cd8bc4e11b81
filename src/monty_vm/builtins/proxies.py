"""`mappingproxy`: what the `__dict__` of a class is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins import types as _types  # noqa: F401 (its table comes first)
from monty_vm.builtins.tables import TYPE, builtin_class, get_set, method
from monty_vm.objects.classes import Class, Instance
from monty_vm.objects.native import Native
from monty_vm.objects.proxy import MappingProxy

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

PROXY: Final = builtin_class('mappingproxy', MappingProxy, adopt=False)


def make_proxy(machine: Machine, mapping: Any) -> MappingProxy:
    if isinstance(mapping, MappingProxy):
        mapping = mapping.mapping
    if not isinstance(mapping, dict) and not isinstance(mapping, Instance):
        raise TypeError(f'mappingproxy() argument must be a mapping, not {machine.type_name(mapping)}')
    return MappingProxy(mapping)


def proxied(name: str) -> Any:
    def call(machine: Machine, proxy: MappingProxy, *args: Any) -> object:
        bound = machine.get_attribute(proxy.mapping, name)
        return machine.call(bound, list(args))

    return call


PROXY.construct = Native('mappingproxy', make_proxy, machine=True)
for name in ('keys', 'values', 'items', 'get', 'copy', '__reversed__'):
    method(PROXY, name, proxied(name))
method(PROXY, '__getitem__', lambda machine, proxy, key: machine.get_item(proxy.mapping, key))
method(PROXY, '__contains__', lambda machine, proxy, key: machine.contains(proxy.mapping, key))
# One of its own: `pprint` tells types by it.
method(PROXY, '__repr__', lambda machine, proxy: machine.to_repr(proxy))
method(PROXY, '__len__', lambda machine, proxy: machine.length(proxy.mapping))
method(PROXY, '__iter__', lambda machine, proxy: machine.iterate(proxy.mapping))


def class_dict(cls: Class) -> MappingProxy:
    return MappingProxy(dict(cls.namespace))


get_set(TYPE, '__dict__', class_dict)
