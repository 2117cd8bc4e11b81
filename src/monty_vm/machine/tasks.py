"""Tasks: chains of frames that wait.

A suspended task is its innermost frame; every frame of the chain knows its caller. `resume_chain` delivers an outcome
to the innermost frame and goes outwards for as long as frames end. The scheduler takes tasks from the ready queue
until the block's own task has ended, or nothing is ready and the host has to answer calls.

The rule: nothing here waits, sleeps or reads a clock. What the block waits for is in `pending`.
"""

from __future__ import annotations

import sys
from collections import deque
from typing import TYPE_CHECKING, Final, final

from mypy_extensions import i64

from monty_vm.machine.calls import NATIVE_DEPTH, LogEntry
from monty_vm.machine.frame import (
    CONTINUE,
    EXHAUSTED,
    RAISE,
    RETURNED,
    SUSPENDED,
    YIELD,
    Frame,
    Signal,
)
from monty_vm.machine.loop import run, unwind
from monty_vm.machine.types import Types
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, LimitReached
from monty_vm.objects.future import CANCELLED, DONE, FAILED, PENDING, Future, Gathering, HostCall, Task, Wait

if TYPE_CHECKING:
    from monty_vm.limits import Limits
    from monty_vm.objects.generator import Generator

#: Under which key `Machine.state` has what is called with failed tasks that nobody has looked at.
FAILURES: Final = 'failed tasks'
#: How often tasks may let each other run until the host has a look at the calls that are pending.
MOST_YIELDS: Final = 100


@final
class Ready:
    """An entry of the ready queue: a task to resume with an outcome, or a function to call."""

    def __init__(self, task: Task | None, kind: int, value: object, function: object = None) -> None:
        self.task = task
        self.kind = kind
        self.value = value
        self.function = function


class Tasks(Types):
    """The part of the machine that schedules."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.ready: deque[Ready] = deque()
        #: How many entries of the queue belong to this turn: those that were ready when it began.
        self.turn = 0
        #: The task that runs, and the one that runs the block itself.
        self.task: Task | None = None
        self.main: Task | None = None
        #: Issued host calls without an answer, by id.
        self.pending: dict[int, HostCall] = {}
        self.next_id = 1
        #: A host call that nothing may run beside (a plain function).
        self.blocking: Future | None = None
        self.task_count = 0
        #: Failed tasks whose exception nobody has asked for.
        self.unretrieved: list[Task] = []
        #: Tasks that haven't ended, in order of creation.
        self.live_tasks: list[Task] = []
        #: Calls that were issued and then given up by the guest.
        self.abandoned: set[int] = set()
        #: How often tasks have let others run since a future was last settled.
        self.yields = 0
        #: What is delivered to the innermost frame of a chain, and then what the outermost one has ended with.
        self.delivered: object = None

    # -- suspending

    def wait_for(self, wait: Wait) -> None:
        """Makes the running task wait; the caller then unwinds to the scheduler."""
        self.wait_future(wait.future, wait.blocking)
        if wait.last:
            self.ready_last()

    def ready_last(self) -> None:
        """Moves the newest entry of the ready queue to the end of this turn."""
        self.work(len(self.ready))
        entry = self.ready.pop()
        self.ready.insert(self.turn, entry)
        self.turn += 1

    def wait_future(self, future: Future, blocking: bool) -> None:
        task = self.task
        assert task is not None
        if isinstance(future, HostCall) and future.id == 0:
            self.issue(future)
        if future.state != PENDING:
            self.yields += 1
            self.schedule(task, future)
        else:
            future.waiters.append(task)
            task.waiting = future
        if blocking:
            self.blocking = future

    def issue(self, call: HostCall) -> None:
        """Makes a host call pending."""
        limit = self.limits.calls
        if limit is not None and self.calls >= limit:
            raise LimitReached('calls', f'the block made more than {limit} host calls')
        self.calls += 1
        call.id = self.next_id
        self.next_id += 1
        if call.line == 0:
            call.line = self.current_line()
        self.pending[call.id] = call

    def current_line(self) -> int:
        return 0

    def can_pause(self) -> bool:
        return self.nesting == 0

    def pause(self, frame: Frame) -> Signal:
        """Stops the running task between two instructions."""
        self.paused = True
        self.pausing = False
        self.innermost = frame
        return SUSPENDED

    # -- resuming

    def resume_chain(self, kind: i64) -> i64:
        """Delivers an outcome, which is in `delivered`, to the frame in `innermost`, and runs outwards.

        Nothing here keeps a frame or a value that the guest has done with.

        Returns: how the outermost frame ended (RETURNED, YIELD, EXHAUSTED or RAISE), or -1 if the chain is suspended
        again, with its innermost frame in `innermost`.
        """
        self.nesting = 0
        frame = self.innermost
        assert frame is not None
        self.innermost = None
        while True:
            self.depth_limit = min(self.recursion_limit, frame.depth + NATIVE_DEPTH)
            if frame.log is not None:
                self.log = frame.log
                self.cursor = 0
                frame.log = None
                if kind != CONTINUE:
                    self.log.append(LogEntry(kind, self.delivered))
                # The loop takes one unit of fuel before the instruction is run again.
                if self.fuel <= 0:
                    self.refuel()
                    if self.fuel <= 0:
                        self.fuel = self.quantum = 1
                self.log_fuel = self.fuel - 1
            elif kind != CONTINUE:
                deliver(frame, kind, self.delivered)
            self.delivered = None
            result = run(frame)
            if result is SUSPENDED:
                spilled = self.spilled
                if spilled is not None:
                    self.spilled = None
                    frame = spilled
                    kind = CONTINUE
                    continue
                return -1
            kind = self.outcome(frame, result)
            result = None
            self.delivered = self.raised if kind == RAISE else frame.result
            caller = frame.caller
            frame.caller = None
            if caller is None:
                return kind
            frame = caller

    # -- the scheduler

    def schedule(self, task: Task, future: Future) -> None:
        """Puts a task that waits for a future into the ready queue."""
        task.waiting = None
        if future.state == DONE:
            self.ready.append(Ready(task, RETURNED, future.value))
        else:
            self.ready.append(Ready(task, RAISE, self.future_error(future)))

    def future_error(self, future: Future) -> ExceptionObject:
        """What awaiting a failed or cancelled future raises."""
        if future.state == CANCELLED:
            args = () if future.message is None else (future.message,)
            error = future.error
            if error is None:
                error = ExceptionObject(EXCEPTIONS['CancelledError'], args)
            return error
        assert future.error is not None
        return future.error

    def complete_future(self, future: Future, state: int, value: object) -> None:
        """Settles a future and wakes who waits for it."""
        if future.state != PENDING:
            return
        self.yields = 0
        future.state = state
        if state == DONE:
            future.value = value
        elif isinstance(value, ExceptionObject):
            future.error = value
        if isinstance(future, HostCall):
            self.pending.pop(future.id, None)
        waiters = future.waiters
        future.waiters = []
        for waiter in waiters:
            if isinstance(waiter, Task):
                future.retrieved = True
                self.schedule(waiter, future)
            else:
                self.ready.append(Ready(None, RETURNED, future, waiter))
        if self.blocking is future:
            self.blocking = None
            # Nothing runs between a plain call and what follows it.
            if waiters:
                self.ready.appendleft(self.ready.pop())
                self.turn += 1

    def create_task(self, coroutine: Generator, name: str | None) -> Task:
        if name is None:
            self.task_count += 1
            name = f'Task-{self.task_count + 1}'
        task = Task(coroutine, name)
        frame = coroutine.frame
        task.frame = frame
        task.context = self.copy_context()
        self.live_tasks.append(task)
        self.ready.append(Ready(task, CONTINUE, None))
        return task

    def copy_context(self) -> dict[object, object] | None:
        """The values of context variables that a new task starts with."""
        task = self.task
        shared = task is None or task is self.main
        context = self.machine().state.get('context') if task is None or shared else task.context
        return dict(context) if isinstance(context, dict) and context else None

    def cancel_task(self, task: Task, message: object) -> bool:
        """`task.cancel()`."""
        if task.state != PENDING:
            return False
        task.cancelling += 1
        waiting = task.waiting
        if waiting is not None:
            if isinstance(waiting, (Task, Gathering)):
                if self.cancel_future(waiting, message):
                    return True
            elif not isinstance(waiting, HostCall):
                if waiting.state == PENDING:
                    waiting.message = message
                    self.complete_future(waiting, CANCELLED, None)
                    return True
            self.stop_waiting(task, waiting)
            self.ready.append(Ready(task, RAISE, self.cancelled_error(message)))
            return True
        task.must_cancel = True
        task.cancel_message = message
        return True

    def cancel_future(self, future: Future, message: object) -> bool:
        """`future.cancel()`, for any kind of future, and for what it waits for."""
        self.descend()
        try:
            return self.cancel_each(future, message)
        finally:
            self.ascend()

    def cancel_each(self, future: Future, message: object) -> bool:
        if isinstance(future, Task):
            return self.cancel_task(future, message)
        if future.state != PENDING:
            return False
        if isinstance(future, Gathering):
            cancelled = False
            for child in future.children:
                if self.cancel_future(child, message):
                    cancelled = True
            if cancelled:
                future.cancel_requested = True
                future.message = message
            return cancelled
        future.message = message
        if isinstance(future, HostCall) and future.id:
            self.abandon(future)
            future.state = PENDING
        self.complete_future(future, CANCELLED, None)
        return True

    # -- several futures at once

    def gather(self, children: list[Future], return_exceptions: bool) -> Gathering:
        """A future for the results of others, in order. Calls among them are issued at once."""
        gathering = Gathering(children, return_exceptions)
        if not children:
            gathering.state = DONE
            gathering.value = []
            return gathering
        known: set[int] = set()
        for child in children:
            if id(child) in known:
                continue
            known.add(id(child))
            gathering.remaining += 1
            if child.state != PENDING:
                self.ready.append(Ready(None, RETURNED, child, gathering))
                continue
            child.waiters.append(gathering)
            if isinstance(child, HostCall) and child.id == 0:
                self.issue(child)
        return gathering

    def child_done(self, gathering: Gathering, child: object) -> None:
        """Notes that one of the gathered futures is done; the last one, or the first failure, settles the whole."""
        assert isinstance(child, Future)
        gathering.remaining -= 1
        child.retrieved = True
        if gathering.state != PENDING:
            return
        if not gathering.return_exceptions and child.state != DONE:
            self.complete_future(gathering, FAILED, self.future_error(child))
            return
        if gathering.remaining:
            return
        if gathering.cancel_requested:
            self.complete_future(gathering, FAILED, self.cancelled_error(gathering.message))
            return
        results: list[object] = []
        for item in gathering.children:
            if item.state == CANCELLED:
                results.append(self.cancelled_error('' if item.message is None else item.message))
            else:
                results.append(item.value if item.state == DONE else item.error)
        self.complete_future(gathering, DONE, results)

    def stop_waiting(self, task: Task, waiting: Future) -> None:
        waiting.forget(task)
        task.waiting = None
        if isinstance(waiting, HostCall) and not waiting.waiters:
            self.abandon(waiting)

    def abandon(self, call: HostCall) -> None:
        """Gives up a host call that nobody waits for."""
        if self.pending.pop(call.id, None) is not None:
            self.abandoned.add(call.id)
        call.state = CANCELLED
        if self.blocking is call:
            self.blocking = None

    def cancelled_error(self, message: object) -> ExceptionObject:
        return ExceptionObject(EXCEPTIONS['CancelledError'], () if message is None else (message,))

    def run_ready(self) -> bool:
        """Runs tasks until the block's own has ended (True), or nothing can go on without the host (False)."""
        main = self.main
        assert main is not None
        while main.state == PENDING:
            if self.paused:
                return False
            blocking = self.blocking
            if blocking is not None:
                return False
            if not self.ready:
                if self.pending:
                    return False
                self.break_deadlock(main)
                continue
            if self.turn == 0:
                self.turn = len(self.ready)
            self.turn -= 1
            self.run_one(self.ready.popleft())
            if self.unretrieved:
                self.report_failures()
            if self.yields > MOST_YIELDS and self.pending:
                # Tasks that only let each other run may be waiting for what the host has to answer.
                self.yields = 0
                return False
        return True

    def is_busy(self) -> bool:
        """Whether tasks can go on although the host has calls to answer."""
        return bool(self.ready) and self.blocking is None

    def break_deadlock(self, main: Task) -> None:
        """Everything waits for something that can't come: the block's own task gets an error."""
        waiting = main.waiting
        if waiting is not None:
            waiting.forget(main)
        main.waiting = None
        error = ExceptionObject(
            EXCEPTIONS['RuntimeError'], ('deadlock: every task is waiting for another one; nothing can go on',)
        )
        self.ready.append(Ready(main, RAISE, error))

    def run_one(self, entry: Ready) -> None:
        task = entry.task
        if task is None:
            self.run_callback(entry)
            return
        if task.state != PENDING:
            return
        kind: i64 = entry.kind
        self.delivered = entry.value
        entry.value = None
        coroutine = task.coroutine
        if task.must_cancel and kind != RAISE:
            task.must_cancel = False
            error = self.cancelled_error(task.cancel_message)
            if coroutine is not None and not coroutine.started:
                coroutine.end()
                self.end_task(task, RAISE, error)
                return
            kind = RAISE
            self.delivered = error
        self.task = task
        self.handled = task.handled
        task.handled = None
        self.innermost = task.frame
        task.frame = None
        if coroutine is not None and not coroutine.started:
            coroutine.frame.depth = 1
            coroutine.started = True
            coroutine.running = True
            coroutine.frame.generator = coroutine
        ended = self.resume_chain(kind)
        self.task = None
        if ended < 0:
            task.frame = self.innermost
            self.innermost = None
            task.handled = self.handled
            self.handled = None
            if self.paused:
                self.ready.appendleft(Ready(task, CONTINUE, None))
                self.turn += 1
            return
        self.handled = None
        if ended == YIELD:
            self.task_yielded(task, self.delivered)
            return
        self.end_task(task, ended, self.delivered)
        self.delivered = None

    def task_yielded(self, task: Task, value: object) -> None:
        """A bare `yield` in an `__await__` lets the others run; a future is waited for."""
        coroutine = task.coroutine
        assert coroutine is not None
        task.frame = coroutine.frame
        coroutine.running = True
        coroutine.frame.generator = coroutine
        if isinstance(value, Future) and value.state == PENDING:
            value.waiters.append(task)
            task.waiting = value
            return
        self.yields += 1
        self.ready.append(Ready(task, 4, None))

    def end_task(self, task: Task, kind: i64, value: object) -> None:
        if task in self.live_tasks:
            self.live_tasks.remove(task)
        if kind == RAISE:
            assert isinstance(value, ExceptionObject)
            if task is not self.main and value.cls.is_subclass(EXCEPTIONS['CancelledError']):
                task.message = value.args[0] if value.args else None
                self.complete_future(task, CANCELLED, value)
                return
            awaited = bool(task.waiters)
            self.complete_future(task, FAILED, value)
            if not awaited and task is not self.main:
                self.unretrieved.append(task)
            return
        assert kind == RETURNED or kind == EXHAUSTED
        if task.must_cancel:
            # It was cancelled during its last step.
            task.must_cancel = False
            task.message = task.cancel_message
            self.complete_future(task, CANCELLED, None)
            return
        self.complete_future(task, DONE, value)

    def run_callback(self, entry: Ready) -> None:
        """Calls a function that was added with `add_done_callback` or `call_soon`, as a task of its own."""
        function = entry.function
        if isinstance(function, Gathering):
            self.child_done(function, entry.value)
            return
        args: list[object] = [] if entry.value is None else [entry.value]
        coroutine = self.call(self.machine().prelude('run_callback'), [entry.function, args])
        from monty_vm.objects.generator import Generator

        assert isinstance(coroutine, Generator)
        task = self.create_task(coroutine, 'callback')
        self.ready.pop()
        self.run_one(Ready(task, CONTINUE, None))

    def report_failures(self) -> None:
        """Tells the loop's handler, if one was set, of failed tasks that were given up before anybody looked."""
        handler = self.machine().state.get(FAILURES)
        if handler is None:
            return
        probes = [Task(None, '')]
        probe = probes.pop()
        alone = sys.getrefcount(probe)
        tasks = self.unretrieved
        self.work(len(tasks) * 64)
        self.unretrieved = []
        tasks.reverse()
        told = 0
        while tasks:
            task = tasks.pop()
            if task.retrieved:
                continue
            if sys.getrefcount(task) > alone:
                self.unretrieved.append(task)
                continue
            self.ready.insert(told, Ready(None, RETURNED, task, handler))
            self.turn += 1
            told += 1

    def drop_started(self) -> None:
        """Forgets the tasks that have begun but the block's own, when the loop that ran them is closed."""
        kept: list[Task] = []
        dropped: set[int] = set()
        for task in self.live_tasks:
            coroutine = task.coroutine
            if coroutine is None or not coroutine.started:
                kept.append(task)
                continue
            dropped.add(id(task))
            waiting = task.waiting
            if waiting is not None:
                self.stop_waiting(task, waiting)
        self.live_tasks = kept
        self.ready = deque([entry for entry in self.ready if id(entry.task) not in dropped])
        self.turn = 0

    def drop_tasks(self) -> None:
        """Forgets everything that runs or waits, after a limit or at the end of a block."""
        self.ready.clear()
        self.turn = 0
        self.pending.clear()
        self.live_tasks.clear()
        self.unretrieved.clear()
        self.made_calls = []
        self.task = None
        self.main = None
        self.blocking = None
        self.innermost = None
        self.current = None
        self.spilled = None
        self.paused = False
        self.pausing = False
        self.nesting = 0
        self.holding.clear()
        self.handled = None
        self.raised = None
        self.delivered = None
        self.fault = None
        self.log = []
        self.cursor = 0


def deliver(frame: Frame, kind: i64, value: object) -> None:
    """Gives a suspended frame the outcome it waits for."""
    try:
        frame.at = frame.at.receive(frame, kind, value)
    except Exception as error:
        frame.at = unwind(frame, frame.at, error)
