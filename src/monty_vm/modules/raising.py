"""What modules raise: guest classes for the host's own exceptions, such as `re.error`, and the time limit."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from monty_vm.builtins.exceptions import construct_with, exception_class
from monty_vm.builtins.tables import builtin_class
from monty_vm.objects.classes import Class, linearise
from monty_vm.objects.exception import EXCEPTIONS, HOST_EXCEPTIONS, LimitReached
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def seconds_left(machine: Machine) -> float | None:
    """What is left of the block's time limit."""
    limit = machine.limits.seconds
    if limit is None:
        return None
    return max(0.001, limit - machine.seconds - (time.perf_counter() - machine.began))


def out_of_time(machine: Machine) -> LimitReached:
    return LimitReached('seconds', f'the block ran for more than {machine.limits.seconds} seconds')


def module_error(host: type[BaseException], module: str) -> Class:
    """The guest class of a host exception. Several modules name theirs `error`, so it isn't found by name."""
    found = HOST_EXCEPTIONS.get(host)
    if found is not None:
        return found
    bases = [HOST_EXCEPTIONS.get(base) or exception_class(base) for base in host.__bases__]
    cls = builtin_class(host.__name__, None, bases[0], extendable=True)
    if len(bases) > 1:
        cls.bases = bases
        cls.mro = linearise(cls, bases)
    cls.module = module
    cls.extended = host
    cls.has_dict = True
    cls.layout = EXCEPTIONS['BaseException']
    cls.has_data_descriptors = True
    cls.construct = Native(host.__name__, construct_with(cls), machine=True)
    HOST_EXCEPTIONS[host] = cls
    return cls
