"""Guest classes for the host's exceptions that modules define, such as `re.error` and `zlib.error`."""

from __future__ import annotations

from monty_vm.builtins.exceptions import construct_with, exception_class
from monty_vm.builtins.tables import builtin_class
from monty_vm.objects.classes import Class
from monty_vm.objects.exception import EXCEPTIONS, HOST_EXCEPTIONS
from monty_vm.objects.native import Native


def module_error(host: type[BaseException], module: str) -> Class:
    """The guest class of a host exception. Several modules name theirs `error`, so it isn't found by name."""
    found = HOST_EXCEPTIONS.get(host)
    if found is not None:
        return found
    base = host.__bases__[0]
    cls = builtin_class(host.__name__, None, HOST_EXCEPTIONS.get(base) or exception_class(base), extendable=True)
    cls.module = module
    cls.extended = host
    cls.has_dict = True
    cls.layout = EXCEPTIONS['BaseException']
    cls.has_data_descriptors = True
    cls.construct = Native(host.__name__, construct_with(cls), machine=True)
    HOST_EXCEPTIONS[host] = cls
    return cls
