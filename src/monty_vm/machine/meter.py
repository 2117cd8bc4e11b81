"""What a block has used, and when it has used enough.

Every instruction takes one unit of `fuel`. When a quantum of it is spent, `tick` looks at the clock, the instruction
budget, the time slice and the memory. Native operations whose cost depends on guest values call `charge` (work that is
proportional to a size) or `check_size` (before something is allocated).

Memory is measured by walking over what the session can reach. The next walk is due when what may have been allocated
since (charged bytes, blocks that the host's allocator has handed out, a few bytes for each instruction) is as much as
was found by the last one, so the cost stays proportional to the work.
"""

from __future__ import annotations

import gc
import sys
import time
import types
from typing import TYPE_CHECKING, Final

from mypy_extensions import i64

from monty_vm.machine.frame import Code, Halt, Instruction, Unit
from monty_vm.objects.classes import Class
from monty_vm.objects.exception import LimitReached
from monty_vm.objects.native import GetSet, Native

if TYPE_CHECKING:
    from monty_vm.limits import Limits

QUANTUM: Final = 20_000
FIRST_WALK: Final = 32 * 2**20
allocated_blocks = getattr(sys, 'getallocatedblocks', lambda: 0)


class Meter:
    """Counts what the current block uses."""

    def __init__(self, limits: Limits) -> None:
        self.fuel: i64 = 0
        #: Value of `fuel` when the log of the current instruction was last used; see `machine.calls`.
        self.log_fuel: i64 = -1
        self.quantum: i64 = 0
        self.limits = limits
        self.instructions = 0
        self.seconds = 0.0
        self.began = 0.0
        self.output = 0
        self.calls = 0
        self.memory = 0
        self.allocated: i64 = 0
        self.next_walk: i64 = FIRST_WALK
        #: Blocks that the host's allocator had handed out when memory was last looked at, or -1.
        self.blocks: i64 = -1
        self.instructions_at_walk = 0
        self.recursion_limit: i64 = 1000
        #: Pausing: instructions left in the slice, or -1 for no slice; a deadline in seconds of guest time or 0.
        self.slice = -1
        self.pausing = False

    def reset_usage(self) -> None:
        """Starts counting for a new block."""
        limits = self.limits
        self.instructions = 0
        self.seconds = 0.0
        self.output = 0
        self.calls = 0
        self.allocated = 0
        self.next_walk = FIRST_WALK if limits.memory is None else min(FIRST_WALK, max(limits.memory // 8, 2**20))
        self.recursion_limit = 100_000 if limits.recursion is None else limits.recursion
        self.refuel()

    def refuel(self) -> None:
        """Puts the next quantum of fuel in place."""
        quantum = QUANTUM
        budget = self.limits.instructions
        if budget is not None:
            quantum = min(quantum, max(budget - self.instructions, 0))
        if self.slice >= 0:
            quantum = min(quantum, max(self.slice, 0))
        self.log_fuel += quantum - self.fuel
        self.fuel = quantum
        self.quantum = quantum

    def resume_clock(self) -> None:
        self.began = time.perf_counter()

    def stop_clock(self) -> None:
        self.count()
        self.refuel()

    def count(self) -> None:
        """Brings the figures up to date."""
        used = self.quantum - self.fuel
        self.instructions += used
        if self.slice >= 0:
            self.slice = max(self.slice - used, 0)
        self.quantum = self.fuel
        now = time.perf_counter()
        self.seconds += now - self.began
        self.began = now

    def tick(self) -> None:
        """Checks the limits; called when the fuel is spent."""
        self.count()
        limits = self.limits
        if limits.instructions is not None and self.instructions > limits.instructions:
            raise LimitReached('instructions', f'the block used more than {limits.instructions} instructions')
        if limits.seconds is not None and self.seconds > limits.seconds:
            raise LimitReached('seconds', f'the block ran for more than {limits.seconds} seconds')
        if self.slice == 0:
            self.pausing = True
        self.check_memory()
        self.refuel()
        if self.slice == 0:
            # The slice is over, but the place can't be paused; try again soon.
            self.log_fuel += 100 - self.fuel
            self.fuel = self.quantum = 100

    def check_memory(self) -> None:
        limit = self.limits.memory
        if limit is None:
            return
        blocks = allocated_blocks()
        if self.blocks < 0:
            self.blocks = blocks
        grown = (
            self.allocated + max(0, blocks - self.blocks) * 64 + (self.instructions - self.instructions_at_walk) * 16
        )
        if grown > self.next_walk:
            self.measure()
            if self.memory > limit:
                raise LimitReached('memory', f'the session holds more than {limit} bytes')

    def measure(self) -> None:
        """Walks over what the session can reach."""
        self.memory = reachable_bytes(self.roots())
        self.allocated = 0
        self.blocks = allocated_blocks()
        self.instructions_at_walk = self.instructions
        limit = self.limits.memory
        due = max(FIRST_WALK, self.memory)
        if limit is not None:
            due = min(due, max(limit // 8, 2**20))
        self.next_walk = due

    def roots(self) -> list[object]:
        return []

    def charge(self, amount: int) -> None:
        """Counts native work that is proportional to `amount` bytes or items; may raise `LimitReached`."""
        if amount <= 0:
            return
        self.allocated += min(amount, 1 << 40)
        cost = min(amount >> 6, 1 << 40)
        self.fuel -= cost
        self.log_fuel -= cost
        if self.fuel < 0:
            self.tick()

    def check_size(self, size: int) -> None:
        """Refuses an allocation of `size` bytes that can't fit, and counts one that can."""
        limit = self.limits.memory
        if limit is not None and size > limit:
            raise LimitReached('memory', f'an object of {size} bytes is larger than the memory limit of {limit} bytes')
        if limit is None and size > 1 << 34:
            raise LimitReached('memory', f'an object of {size} bytes is larger than the sandbox allows')
        if size > 256:
            self.charge(size)
            if limit is not None and self.allocated + self.memory > limit:
                self.measure()
                if self.memory + size > limit:
                    raise LimitReached('memory', f'the session holds more than {limit} bytes')
                self.allocated = size


#: What isn't the session's own: shared code, tables of natives, and the host's modules, types and functions.
SHARED: Final[set[type]] = {
    type,
    types.ModuleType,
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.ClassMethodDescriptorType,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
    types.CodeType,
    Code,
    Unit,
    Halt,
    Native,
    GetSet,
}


def reachable_bytes(roots: list[object]) -> int:
    """The bytes of all objects that can be reached from `roots`, as `sys.getsizeof` sees them."""
    seen: set[int] = set()
    total = 0
    frontier = roots
    size_of = sys.getsizeof
    while frontier:
        fresh: list[object] = []
        for item in frontier:
            identity = id(item)
            if identity in seen:
                continue
            seen.add(identity)
            host = type(item)
            if host in SHARED or isinstance(item, (Instruction, Meter)) or host.__module__ == 'ast':
                continue
            if isinstance(item, Class) and item.machine is None:
                continue
            total += size_of(item)
            if host is not int and host is not str and host is not float and host is not bytes:
                fresh.append(item)
        frontier = gc.get_referents(*fresh)
    return total
