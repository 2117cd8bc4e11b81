"""What happens to objects that nothing refers to any more: `__del__`, callbacks of weak references, generators that
have something left to do.

The guest's objects are the host's, so the host's reference counts say when one is given up. What the host runs then,
while it takes an object apart or in any thread in which its collector works, runs no guest code: it puts an entry into
a queue (`finalize_later`) and calls for attention. That takes away the rest of the fuel, so the run loop looks up
before its next instruction and runs the queue there, as guest code (`finalize` in the prelude) in a frame between two
instructions of the frame that runs. So it may do what any guest code may, is metered, can be suspended and stored; its
exceptions go nowhere but to `sys.stderr`, as in CPython. Paths that have nothing to finalise pay nothing.

For the counts to be those of CPython, nothing may be kept longer than there. What it costs to see to that is spent in
sessions alone which have something to finalise or refer to weakly: they are `careful` (`machine.loop`).

The rule: entries that are left at the end of a block wait for the next one, those of a block that was stopped by a
limit are dropped, and when a session has ended nothing is run.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from monty_vm.machine.frame import ASIDE, SUSPENDED, UNSET
from monty_vm.machine.liveness import analyse
from monty_vm.machine.loop import run
from monty_vm.machine.tasks import Tasks
from monty_vm.objects.classes import type_of
from monty_vm.objects.generator import Generator

if TYPE_CHECKING:
    from monty_vm.limits import Limits
    from monty_vm.machine.frame import Code, Frame
    from monty_vm.objects.weak import Link


#: Instructions after which it is tried again whether there is room for a finaliser.
SOON: Final = 16


class Finalizers(Tasks):
    """The part of the machine that finalises."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        #: Functions to call with objects that were given up; None stands for what finalises the object.
        self.departed: deque[tuple[object, object]] = deque()
        #: The ways of weak references, by the identity of what they refer to.
        self.links: dict[int, Link] = {}
        #: Whether it shows how long values are kept.
        self.careful = False

    def is_careful(self) -> bool:
        return self.careful

    def be_careful(self) -> None:
        """From here on it shows how long values are kept."""
        if not self.careful:
            self.careful = True
            self.call_attention()

    def analyse(self, code: Code) -> None:
        analyse(code)

    def finalize_later(self, function: object, value: object) -> None:
        """Has a function called with an object before the next instruction. Any thread of the host may call this."""
        self.departed.append((function, value))
        self.call_attention()

    def attend(self, frame: Frame) -> bool:
        """Finalises what is to be finalised, between two instructions of a frame.

        Returns: whether that is suspended, and so is the frame.
        """
        self.attention = False
        self.refuel()
        if not self.departed or frame.instance is ASIDE:
            return False
        depth = frame.depth + 1
        if depth > self.recursion_limit - self.recursion_limit // 10:
            # As soon as there is room again.
            self.attention = True
            surplus = max(self.fuel - SOON, 0)
            self.fuel -= surplus
            self.quantum -= surplus
            self.log_fuel -= surplus
            return False
        # What the next instruction has had from guest code, if it is one that is repeated.
        log = self.log if self.log_fuel == self.fuel else None
        callee = self.bind(self.machine().prelude('finalize'), [], None)
        callee.instance = ASIDE
        callee.caller = frame
        callee.depth = depth
        if depth > self.depth_limit:
            self.spilled = callee
        elif run(callee) is not SUSPENDED:
            self.current = frame
            callee.caller = None
            if log is not None:
                self.log = log
                self.cursor = 0
                self.log_fuel = self.fuel
            return False
        frame.log = log
        return True

    def next_finalizer(self) -> tuple[object, tuple[object, ...]] | None:
        """What is to be called next, with its arguments."""
        while self.departed:
            function, value = self.departed.popleft()
            if function is not None:
                return (function, (value,))
            if isinstance(value, Generator):
                return (self.machine().prelude('close_generator'), (value, False))
            cls = type_of(value)
            method = cls.lookup('__del__')
            if method is not UNSET:
                return (self.machine().bind_attribute(method, value, cls), ())
        return None
