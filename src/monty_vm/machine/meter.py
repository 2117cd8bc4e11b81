"""What a block has used, and when it has used enough.

Every instruction takes one unit of `fuel`. When a quantum of it is spent, `tick` looks at the clock, the instruction
budget, the time slice and the memory. The quantum adapts: it becomes smaller when instructions take long, whatever the
reason, and when large values appear on which even a comparison takes a while.

So what is left to natives is that no single one takes long. Those whose cost depends on guest values call, before they
begin, `check_size` (something is allocated), `charge` (work and memory proportional to a size), `work` (work alone),
`spend` (an estimate in seconds; refuses what would outlast the limit), or `rehearse` and `rehearse_comparison`, which
visit, metered, what native recursion through nested containers is going to visit: where parts are shared that may be
exponentially more than there is.

Memory is measured by walking over what the session can reach. The next walk is due when what may have been allocated
since (charged bytes, blocks that the host's allocator has handed out, a few bytes for each instruction) is as much as
was found by the last one, so the cost stays proportional to the work. It is put off further when the last walks found
that hardly any of it had stayed, but never for more than half of what is left until the limit.
"""

from __future__ import annotations

import gc
import sys
import time
import types
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from mypy_extensions import i64

from monty_vm.machine.frame import Code, Halt, Instruction, Unit
from monty_vm.objects.classes import Class
from monty_vm.objects.exception import LimitReached
from monty_vm.objects.native import GetSet, Native

if TYPE_CHECKING:
    from monty_vm.limits import Limits

QUANTUM: Final = 20_000
LEAST_QUANTUM: Final = 16
#: Seconds that a quantum should take at most.
PACE: Final = 0.001
#: From this size on, values have a say in the quantum: bytes.
NOTABLE: Final = 512
#: How deep natives may recurse through nested containers.
DEEPEST: Final = 5000
#: Containers through which natives recurse.
NESTING: Final = (list, tuple, dict, set, frozenset, deque)
FIRST_WALK: Final = 32 * 2**20
#: What an instruction may allocate that neither blocks nor charges show: the growth of a list or a dictionary.
INSTRUCTION_BYTES: Final = 4
#: How many times longer than usual a walk may be put off.
MOST_PATIENCE: Final = 8
allocated_blocks = getattr(sys, 'getallocatedblocks', lambda: 0)


class Meter:
    """Counts what the current block uses."""

    def __init__(self, limits: Limits) -> None:
        self.fuel: i64 = 0
        #: Value of `fuel` when the log of the current instruction was last used; see `machine.calls`.
        self.log_fuel: i64 = -1
        self.quantum: i64 = 0
        #: The largest quantum at present, and what it may grow to as long as the largest value lives.
        self.pace: i64 = QUANTUM
        self.fastest: i64 = QUANTUM
        #: Bytes of the largest value seen since the last walk.
        self.largest: i64 = 0
        self.limits = limits
        self.instructions = 0
        self.seconds = 0.0
        self.began = 0.0
        self.output = 0
        self.calls = 0
        self.memory = 0
        self.allocated: i64 = 0
        self.next_walk: i64 = FIRST_WALK
        #: How many times longer than usual the next walk is put off.
        self.patience = 1
        #: Blocks that the host's allocator had handed out when memory was last looked at, or -1.
        self.blocks: i64 = -1
        self.instructions_at_walk = 0
        self.instructions_at_look = 0
        self.recursion_limit: i64 = 1000
        #: Pausing: instructions left in the slice, or -1; the seconds of guest time at which it ends, or -1.
        self.slice = -1
        self.deadline = -1.0
        self.pausing = False
        #: Whether the run loop is to look at more than its fuel before the next instruction.
        self.attention = False

    def reset_usage(self) -> None:
        """Starts counting for a new block."""
        limits = self.limits
        self.instructions = 0
        self.seconds = 0.0
        self.output = 0
        self.calls = 0
        self.allocated = 0
        self.instructions_at_walk = 0
        self.instructions_at_look = 0
        self.patience = 1
        self.plan_walk()
        # Starts small: the first instructions may be slow ones.
        self.pace = min(QUANTUM // 100, self.fastest)
        self.recursion_limit = 100_000 if limits.recursion is None else limits.recursion
        self.refuel()

    def refuel(self) -> None:
        """Puts the next quantum of fuel in place."""
        quantum = int(self.pace)
        budget = self.limits.instructions
        if budget is not None:
            quantum = min(quantum, max(budget - self.instructions, 0))
        if self.slice >= 0:
            quantum = min(quantum, max(self.slice, 0))
        self.log_fuel += quantum - self.fuel
        self.fuel = quantum
        self.quantum = quantum
        if self.attention:
            self.call_attention()

    def call_attention(self) -> None:
        """Has the run loop `attend` before its next instruction. Any thread of the host may call this."""
        self.attention = True
        surplus = self.fuel
        if surplus > 0:
            self.fuel = 0
            self.quantum -= surplus
            self.log_fuel -= surplus

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
        quantum = self.quantum
        before = self.seconds
        self.count()
        self.adapt(quantum, self.seconds - before)
        limits = self.limits
        if limits.instructions is not None and self.instructions > limits.instructions:
            raise LimitReached('instructions', f'the block used more than {limits.instructions} instructions')
        if limits.seconds is not None and self.seconds > limits.seconds:
            raise LimitReached('seconds', f'the block ran for more than {limits.seconds} seconds')
        if self.slice_is_over():
            self.pausing = True
        if self.instructions - self.instructions_at_look >= QUANTUM:
            self.instructions_at_look = self.instructions
            self.check_memory()
        self.refuel()
        if self.slice_is_over() and not self.attention:
            # The slice is over, but the place can't be paused; try again soon.
            self.log_fuel += 100 - self.fuel
            self.fuel = self.quantum = 100

    def begin_slice(self, length: int | float | None) -> None:
        """Says when to pause: after so many instructions, after so many seconds, or not at all."""
        self.slice = max(length, 1) if isinstance(length, int) else -1
        self.deadline = self.seconds + length if isinstance(length, float) else -1.0
        self.refuel()

    def slice_is_over(self) -> bool:
        return self.slice == 0 or (self.deadline >= 0.0 and self.seconds >= self.deadline)

    def adapt(self, quantum: i64, seconds: float) -> None:
        """Chooses the next quantum after the last one took some seconds."""
        if seconds > PACE:
            self.pace = max(int(float(int(quantum)) * PACE / seconds), LEAST_QUANTUM)
        elif self.pace < self.fastest:
            self.pace = min(self.pace * 2, self.fastest)

    def notice(self, size: int) -> None:
        """Makes the quantum smaller because there is a value of `size` bytes."""
        if size <= self.largest:
            return
        self.largest = min(size, 1 << 40)
        self.fastest = max(min(QUANTUM // 10, (QUANTUM << 15) // size), 64)
        if self.pace > self.fastest:
            self.pace = self.fastest
        surplus = self.fuel - self.pace
        if surplus > 0:
            self.fuel -= surplus
            self.quantum -= surplus
            self.log_fuel -= surplus

    def check_memory(self) -> None:
        limit = self.limits.memory
        if limit is None:
            return
        blocks = allocated_blocks()
        if self.blocks < 0:
            self.blocks = blocks
        grown = (
            self.allocated
            + max(0, blocks - self.blocks) * 64
            + (self.instructions - self.instructions_at_walk) * INSTRUCTION_BYTES
        )
        if grown > self.next_walk:
            before = self.memory
            self.measure()
            self.patience = min(self.patience * 2, MOST_PATIENCE) if self.memory - before < grown // 4 else 1
            self.plan_walk()
            if self.memory > limit:
                raise LimitReached('memory', f'the session holds more than {limit} bytes')

    def measure(self) -> None:
        """Walks over what the session can reach."""
        self.memory, largest = reachable_bytes(self.roots())
        self.largest = 0
        self.fastest = QUANTUM
        if largest > NOTABLE:
            self.notice(largest)
        self.allocated = 0
        self.blocks = allocated_blocks()
        self.instructions_at_walk = self.instructions
        self.plan_walk()

    def plan_walk(self) -> None:
        """Says how much may be allocated before the next walk."""
        limit = self.limits.memory
        due = max(FIRST_WALK, self.memory) * self.patience
        if limit is not None:
            due = min(due, max(limit // 8, (limit - self.memory) // 2, 2**20))
        self.next_walk = due

    def roots(self) -> list[object]:
        return []

    def charge(self, amount: int) -> None:
        """Counts native work that allocates about `amount` bytes; may raise `LimitReached`."""
        if amount <= 0:
            return
        self.allocated += min(amount, 1 << 40)
        self.work(amount)

    def work(self, amount: int) -> None:
        """Counts native work that takes about as long as copying `amount` bytes; may raise `LimitReached`."""
        cost = min(amount >> 6, 1 << 40)
        self.fuel -= cost
        self.log_fuel -= cost
        if self.fuel < 0:
            self.tick()

    def spend(self, seconds: float) -> None:
        """Counts a native operation that takes about this long; refuses it when that is more than there is left."""
        if seconds > 0.001:
            self.count()
            limit = self.limits.seconds
            if limit is not None and self.seconds + seconds > limit:
                raise LimitReached('seconds', f'an operation on values of this size would exceed {limit} seconds')
        self.work(int(min(seconds, 1e6) * 5e7))

    def check_comparison(self, left: Any, right: Any) -> None:
        """Counts a native comparison of two containers."""
        if isinstance(right, NESTING) and isinstance(left, NESTING):
            size = len(left)
            if size and is_nested(left):
                self.rehearse_comparison(left, right)
            elif size > 64:
                self.work(size * 16)

    def check_search(self, values: Any, wanted: object) -> None:
        """Counts a native comparison of all items of a sequence with a value."""
        size = len(values)
        if size > 64:
            self.work(size * 16)
        if isinstance(wanted, NESTING):
            for item in values:
                self.check_comparison(item, wanted)

    def check_order(self, values: list[Any]) -> None:
        """Counts native sorting: a value takes part in about as many comparisons as their number has bits."""
        size = len(values)
        for value in values:
            if type(value) is str:
                size += len(value)
            elif type(value) is not int and type(value) is not float and isinstance(value, NESTING):
                size += len(value) * 8
                if is_nested(value):
                    self.rehearse(value)
        self.work(size * len(values).bit_length())

    def rehearse(self, value: object) -> None:
        """Visits what native recursion through a container visits, for hashing, copying and the like."""
        visited = 0
        layers: list[list[object]] = [[value]]
        while layers:
            layer = layers[-1]
            if not layer:
                layers.pop()
                continue
            item = layer.pop()
            inner: list[object] = []
            if isinstance(item, dict):
                for key, part in item.items():
                    if isinstance(key, NESTING):
                        inner.append(key)
                    if isinstance(part, NESTING):
                        inner.append(part)
                visited += len(item)
            elif isinstance(item, (list, tuple, set, frozenset, deque)):
                for part in item:
                    if type(part) is not int and type(part) is not str and isinstance(part, NESTING):
                        inner.append(part)
                visited += len(item)
            visited += 1
            if inner:
                if len(layers) > DEEPEST:
                    raise RecursionError('maximum recursion depth exceeded')
                layers.append(inner)
            if visited > 500:
                self.work(visited * 32)
                visited = 0
        self.work(visited * 32)

    def rehearse_comparison(self, left: object, right: object) -> None:
        """Visits what a native comparison of two containers visits.

        Like the comparison it goes through both side by side, skips what is identical, and ends at a difference.
        """
        visited = 0
        layers: list[list[object]] = [[right, left]]
        while layers:
            layer = layers[-1]
            if not layer:
                layers.pop()
                continue
            one = layer.pop()
            two = layer.pop()
            visited += 1
            pairs: list[object] = []
            differs = False
            if isinstance(one, (list, tuple, deque)) and isinstance(two, (list, tuple, deque)):
                for first, second in zip(one, two):
                    visited += 1
                    if first is second:
                        continue
                    if isinstance(first, NESTING):
                        if isinstance(second, NESTING):
                            pairs.append(first)
                            pairs.append(second)
                    elif (type(first) is int or type(first) is str) and type(second) is type(first):
                        if first != second:
                            differs = True
                            break
            elif isinstance(one, dict) and isinstance(two, dict):
                if len(one) != len(two):
                    differs = True
                else:
                    for key, first in one.items():
                        visited += 1
                        if isinstance(first, NESTING):
                            if type(key) is str or type(key) is int:
                                second = two.get(key)
                                if first is not second:
                                    pairs.append(first)
                                    pairs.append(second)
                            else:
                                self.rehearse(first)
            elif isinstance(one, (set, frozenset)) and isinstance(two, (set, frozenset)):
                visited += len(one)
                for first in one:
                    if isinstance(first, tuple):
                        self.rehearse(first)
            if differs:
                layers = []
            if pairs:
                if len(layers) > DEEPEST:
                    raise RecursionError('maximum recursion depth exceeded in comparison')
                pairs.reverse()
                layers.append(pairs)
            if visited > 500:
                self.work(visited * 32)
                visited = 0
        self.work(visited * 32)

    def refusal(self, reached: LimitReached, name: str, *args: object) -> BaseException:
        """What to raise for a limit that was refused before it cost anything: see `machine.calls`."""
        raise NotImplementedError

    def check_size(self, size: int) -> None:
        """Refuses an allocation of `size` bytes that can't fit, and counts one that can."""
        limit = self.limits.memory
        if limit is not None and size > limit:
            message = f'an object of {size} bytes is larger than the memory limit of {limit} bytes'
            reached = LimitReached('memory', message)
            raise self.refusal(reached, 'MemoryError')
        if limit is None and size > 1 << 34:
            reached = LimitReached('memory', f'an object of {size} bytes is larger than the sandbox allows')
            raise self.refusal(reached, 'MemoryError')
        if size > 256:
            if size > NOTABLE:
                self.notice(size)
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


def is_nested(value: Any) -> bool:
    """Whether a container holds containers, so that natives recurse through it."""
    for item in value.values() if isinstance(value, dict) else value:
        if type(item) is int or type(item) is str:
            continue
        if isinstance(item, NESTING):
            return True
    return False


def reachable_bytes(roots: list[object]) -> tuple[int, int]:
    """The bytes of all objects that can be reached from `roots`, and of the largest, as `sys.getsizeof` sees them."""
    seen: set[int] = set()
    total = 0
    largest = 0
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
            size = size_of(item)
            total += size
            if size > largest:
                largest = size
            if host is not int and host is not str and host is not float and host is not bytes:
                fresh.append(item)
        frontier = gc.get_referents(*fresh)
    return total, largest
