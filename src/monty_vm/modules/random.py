# not compiled: a subclass of a host type.
"""`_random`: the generator that CPython's `random` (run as guest code) builds on, so that numbers are CPython's.

A generator without a seed is seeded as the session's grant says; with no grant it can be made, but not used.
"""

from __future__ import annotations

import _random
import os
from typing import TYPE_CHECKING, Any

from monty_vm.builtins.tables import builtin_class, method, new_method
from monty_vm.modules.system import no_seed
from monty_vm.objects.extended import allocate
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.classes import Class


class Generator(_random.Random):
    """A Mersenne Twister that knows whether it may be used. Its state is that of `getstate`."""

    ready = False


def new(machine: Machine, cls: Class, *args: Any, **keywords: Any) -> object:
    made = Generator() if cls.machine is None else allocate(cls, RANDOM.extended or Generator, ())
    if cls.machine is None:
        seed(machine, made, *args)
    return made


def seed(machine: Machine, generator: Any, value: Any = None) -> None:
    if value is not None:
        if not isinstance(value, int):
            value = machine.hash_of(value)
        generator.seed(abs(value)) if type(value) is int else generator.seed(abs(int(value)))
        generator.ready = True
        return
    granted = machine.seed
    if granted is None:
        generator.ready = False
        return
    if granted == 'host':
        generator.seed(int.from_bytes(os.urandom(64), 'big'))
    else:
        # The first generator, that of the module, gives what `random.seed(seed)` would; others differ from it.
        made = machine.state.get('generators', 0)
        assert isinstance(made, int)
        machine.state['generators'] = made + 1
        if made == 0:
            generator.seed(abs(int(granted)))
        else:
            import hashlib  # loads a large library, for which most sessions have no use

            generator.seed(int.from_bytes(hashlib.sha512(f'{granted}/{made}'.encode()).digest(), 'big'))
    generator.ready = True


def check(generator: Any) -> None:
    if not generator.ready:
        error = no_seed('random')
        raise RuntimeError(f'{error}, or the code can call random.seed(number)')


def random(machine: Machine, generator: Any) -> float:
    if not generator.ready:
        check(generator)
    result: float = _random.Random.random(generator)
    return result


def bits(machine: Machine, generator: Any, k: Any) -> int:
    check(generator)
    count = machine.to_index(k)
    if count > 4096:
        machine.check_size(count // 8)
    return _random.Random.getrandbits(generator, count)


def get_state(machine: Machine, generator: Any) -> object:
    check(generator)
    return _random.Random.getstate(generator)


def set_state(machine: Machine, generator: Any, state: Any) -> None:
    if not isinstance(state, tuple):
        raise TypeError('state vector must be a tuple')
    _random.Random.setstate(generator, state)
    generator.ready = True


RANDOM = builtin_class('Random', Generator, adopt=False, extendable=True, module='_random')
RANDOM.has_dict = True
new_method(RANDOM, new)
RANDOM.construct = Native('Random', lambda machine, *args: new(machine, RANDOM, *args), machine=True)
method(RANDOM, 'seed', seed)
method(RANDOM, 'random', random)
method(RANDOM, 'getrandbits', bits)
method(RANDOM, 'getstate', get_state)
method(RANDOM, 'setstate', set_state)
TABLE: dict[str, object] = {'Random': RANDOM}


def make(machine: Machine) -> dict[str, object]:
    return TABLE
