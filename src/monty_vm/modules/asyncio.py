"""`asyncio`: the VM's own scheduler under the names that programs know.

Tasks, futures and gathering are the machine's (`machine.tasks`); what is here makes them. Locks, queues, task groups
and timeouts are guest code (`guest/_asyncio.py`), loaded when one of them is first used. Time passes only outside: a
delay is a host call named `asyncio.sleep`, and giving up its wait abandons the call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monty_vm.builtins.futures import FUTURE, TASK
from monty_vm.builtins.generators import as_coroutine
from monty_vm.machine.frame import COROUTINE, RETURNED, UNSET
from monty_vm.machine.tasks import FAILURES, Ready
from monty_vm.modules.lazy import getattr_from, member
from monty_vm.modules.reports import Context
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import EXCEPTIONS
from monty_vm.objects.function import BoundMethod, Function, StaticMethod
from monty_vm.objects.future import DONE, PENDING, Future, HostCall, HostFunction, Task, Wait
from monty_vm.objects.generator import AsyncGeneratorStep, Generator
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


# -- awaitables


def is_coroutine(value: Any) -> bool:
    return isinstance(value, HostCall) or (isinstance(value, Generator) and value.kind == COROUTINE)


def is_coroutine_function(value: Any) -> bool:
    while isinstance(value, (BoundMethod, StaticMethod)):
        value = value.function
    if isinstance(value, Function):
        return value.code.kind == COROUTINE
    return isinstance(value, HostFunction) and value.awaitable


def coroutine_of(machine: Machine, value: Any) -> Generator:
    """The coroutine for a new task."""
    if isinstance(value, Generator) and value.kind == COROUTINE:
        if value.started:
            raise RuntimeError('cannot reuse already awaited coroutine')
        return value
    if isinstance(value, HostCall):
        made = as_coroutine(machine, value)
        made.name = made.qualname = value.function
        return made
    if isinstance(value, AsyncGeneratorStep):
        return as_coroutine(machine, value)
    raise TypeError(f'a coroutine was expected, got {machine.to_repr(value)}')


def future_of(machine: Machine, value: Any) -> Future:
    """What `ensure_future` gives, but a call of the host as it is."""
    if isinstance(value, Future):
        return value
    if isinstance(value, Generator) and value.kind == COROUTINE:
        return machine.create_task(coroutine_of(machine, value), None)
    if isinstance(value, AsyncGeneratorStep) or machine.special(value, '__await__') is not UNSET:
        return machine.create_task(as_coroutine(machine, value), None)
    raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')


def ensure_future(machine: Machine, coro_or_future: Any, *, loop: object = None) -> Future:
    if isinstance(coro_or_future, HostCall):
        return create_task(machine, coro_or_future)
    return future_of(machine, coro_or_future)


def create_task(machine: Machine, coro: Any, *, name: Any = None, context: object = None) -> Task:
    task = machine.create_task(coroutine_of(machine, coro), None if name is None else machine.to_str(name))
    if context is not None:
        if not isinstance(context, Context):
            raise TypeError(f'a context is required, not {type_of(context).name}')
        task.context = context.values
    return task


def gather(machine: Machine, *coros_or_futures: Any, return_exceptions: Any = False) -> Future:
    children: list[Future] = []
    made: dict[int, Future] = {}
    for item in coros_or_futures:
        if isinstance(item, Future):
            children.append(item)
            continue
        future = made.get(id(item))
        if future is None:
            future = future_of(machine, item)
            made[id(item)] = future
        children.append(future)
    return machine.gather(children, return_exceptions is True or machine.truth(return_exceptions))


# -- waiting


def settled() -> Future:
    ready = Future()
    ready.state = DONE
    return ready


def pause(machine: Machine) -> Wait:
    """Lets the other tasks run."""
    return Wait(settled())


def finish_turn(machine: Machine) -> Wait:
    """Lets those run that are ready in this turn of the loop, which then stops."""
    return Wait(settled(), last=True)


def stop_waiting(machine: Machine, future: Future) -> None:
    """Has what alone waits for a future go on at the end of this turn."""
    machine.complete_future(future, DONE, None)
    machine.ready_last()


def on_failure(machine: Machine, function: object) -> None:
    """Sets what is called with failed tasks that are given up before anybody looks."""
    machine.state[FAILURES] = function
    # It shows from now on how long tasks are kept.
    machine.be_careful()


def drop_started(machine: Machine) -> None:
    machine.drop_started()


def block_on(machine: Machine, future: Future) -> Wait:
    """Waits for a future where `await` can't stand."""
    future.retrieved = True
    return Wait(future)


def sleep(machine: Machine, delay: Any, result: object = None) -> object:
    if isinstance(delay, (int, float)) and delay > 0 and result is None:
        if delay != delay:
            raise ValueError('Invalid delay: NaN (not a number)')
        return HostCall('asyncio.sleep', (delay,), {}, 0, True)
    return TailCall(member(machine, '_asyncio', '_sleep'), [delay, result])


def start_timer(machine: Machine, delay: Any, callback: object) -> HostCall:
    """A call of `asyncio.sleep` after which `callback` is called."""
    if not isinstance(delay, (int, float)):
        delay = machine.to_float(delay)
    call = HostCall('asyncio.sleep', (max(delay, 0),), {}, 0, True)
    call.waiters.append(callback)
    machine.issue(call)
    return call


def stop_timer(machine: Machine, call: Any) -> None:
    if isinstance(call, HostCall) and call.state == PENDING:
        call.waiters = []
        machine.abandon(call)


def call_soon(machine: Machine, function: object) -> None:
    machine.ready.append(Ready(None, RETURNED, None, function))


# -- tasks and loops


def running_task(machine: Machine) -> Task | None:
    """The task that runs. A block that awaits nothing is none: as in a script, no loop runs there."""
    task = machine.task
    if task is machine.main:
        frame = machine.current
        while frame is not None and frame.caller is not None:
            frame = frame.caller
        if frame is not None and not frame.code.unit.awaits:
            return None
    return task


def is_running(machine: Machine) -> bool:
    return running_task(machine) is not None


def no_loop() -> RuntimeError:
    return RuntimeError('no running event loop')


def current_task(machine: Machine, loop: object = None) -> Task | None:
    task = running_task(machine)
    if task is None and loop is None:
        raise no_loop()
    return None if task is None or task.name == 'callback' else task


def all_tasks(machine: Machine, loop: object = None) -> set[object]:
    if loop is None and not is_running(machine):
        raise no_loop()
    found: set[object] = {task for task in machine.live_tasks if task.name != 'callback'}
    main = machine.main
    # While it waits for `asyncio.run`, the block is no task to those that run.
    if main is not None and main is machine.task:
        found.add(main)
    return found


def live_tasks(machine: Machine) -> list[object]:
    """The tasks that haven't ended, in order of creation."""
    return [task for task in machine.live_tasks if task.name != 'callback']


def is_future(value: object) -> bool:
    return isinstance(value, Future) and not isinstance(value, HostCall)


def is_in_task(machine: Machine) -> bool:
    """Whether a task runs that isn't the block."""
    return machine.task is not machine.main


def run(machine: Machine, main: Any, *, debug: object = None, loop_factory: object = None) -> object:
    if machine.task_count == 0 and is_coroutine(main):
        # The block itself isn't the first task then.
        machine.task_count = -1
    return TailCall(member(machine, '_asyncio', '_run'), [main, debug, loop_factory])


def described(native: Native) -> Native:
    native.module = 'asyncio'
    return native


EXCEPTION_NAMES = ('CancelledError', 'InvalidStateError', 'TimeoutError', 'QueueEmpty', 'QueueFull')
PUBLIC: dict[str, object] = {
    'create_task': described(Native('create_task', create_task, machine=True)),
    'ensure_future': described(Native('ensure_future', ensure_future, machine=True)),
    'gather': described(Native('gather', gather, machine=True)),
    'sleep': described(Native('sleep', sleep, machine=True)),
    'run': described(Native('run', run, machine=True)),
    'current_task': described(Native('current_task', current_task, machine=True)),
    'all_tasks': described(Native('all_tasks', all_tasks, machine=True)),
    'iscoroutine': described(Native('iscoroutine', is_coroutine)),
    'iscoroutinefunction': described(Native('iscoroutinefunction', is_coroutine_function)),
    'isfuture': described(Native('isfuture', is_future)),
    'Future': FUTURE,
    'Task': TASK,
    'FIRST_COMPLETED': 'FIRST_COMPLETED',
    'FIRST_EXCEPTION': 'FIRST_EXCEPTION',
    'ALL_COMPLETED': 'ALL_COMPLETED',
    '__getattr__': getattr_from('asyncio', '_asyncio'),
}
PRIVATE: dict[str, object] = {
    'pause': Native('pause', pause, machine=True),
    'finish_turn': Native('finish_turn', finish_turn, machine=True),
    'stop_waiting': Native('stop_waiting', stop_waiting, machine=True),
    'on_failure': Native('on_failure', on_failure, machine=True),
    'drop_started': Native('drop_started', drop_started, machine=True),
    'is_running': Native('is_running', is_running, machine=True),
    'is_in_task': Native('is_in_task', is_in_task, machine=True),
    'block_on': Native('block_on', block_on, machine=True),
    'start_timer': Native('start_timer', start_timer, machine=True),
    'stop_timer': Native('stop_timer', stop_timer, machine=True),
    'call_soon': Native('call_soon', call_soon, machine=True),
    'live_tasks': Native('live_tasks', live_tasks, machine=True),
}
for title in EXCEPTION_NAMES:
    PUBLIC[title] = EXCEPTIONS[title]


def make(machine: Machine) -> dict[str, object]:
    """The variables of `asyncio`."""
    return PUBLIC


def make_private(machine: Machine) -> dict[str, object]:
    """The variables of `_asyncio_native`, which `guest/_asyncio.py` uses."""
    return {**PUBLIC, **PRIVATE}
