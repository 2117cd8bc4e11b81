"""Futures, tasks and host calls, as the guest sees them. `asyncio` builds on these."""

from __future__ import annotations

from typing import Any

from monty_vm.builtins.generators import as_coroutine
from monty_vm.builtins.tables import builtin_class, get_set, method
from monty_vm.machine.frame import RETURNED
from monty_vm.machine.machine import Machine
from monty_vm.machine.tasks import Ready
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Thrown
from monty_vm.objects.future import CANCELLED, DONE, FAILED, PENDING, Future, Gathering, HostCall, Task
from monty_vm.objects.generator import CoroutineWrapper
from monty_vm.objects.native import Native, TailCall


def result(machine: Machine, future: Future) -> object:
    if future.state == PENDING:
        raise machine.error('InvalidStateError', 'Result is not set.')
    future.retrieved = True
    if future.state == DONE:
        return future.value
    raise Thrown(machine.future_error(future))


def exception(machine: Machine, future: Future) -> object:
    if future.state == PENDING:
        raise machine.error('InvalidStateError', 'Exception is not set.')
    future.retrieved = True
    if future.state == CANCELLED:
        raise Thrown(machine.future_error(future))
    return future.error if future.state == FAILED else None


def set_result(machine: Machine, future: Future, value: object) -> None:
    if future.state != PENDING:
        raise machine.error('InvalidStateError', 'invalid state')
    machine.complete_future(future, DONE, value)


def set_exception(machine: Machine, future: Future, value: Any) -> None:
    if future.state != PENDING:
        raise machine.error('InvalidStateError', 'invalid state')
    if not isinstance(value, ExceptionObject):
        value = machine.call(value, [])
    if isinstance(value, ExceptionObject) and value.cls.is_subclass(EXCEPTIONS['StopIteration']):
        raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
    machine.complete_future(future, FAILED, value)


def cancel(machine: Machine, future: Future, msg: object = None) -> bool:
    return machine.cancel_future(future, msg)


def add_done_callback(machine: Machine, future: Future, callback: object, *, context: object = None) -> None:
    if future.state != PENDING:
        machine.ready.append(Ready(None, RETURNED, future, callback))
    elif isinstance(callback, Future):
        raise TypeError(f"'{type_of(callback).name}' object is not callable")
    else:
        future.waiters.append(callback)
        if isinstance(future, HostCall) and future.id == 0:
            machine.issue(future)


def get_loop(machine: Machine, future: Future) -> TailCall:
    return TailCall(machine.load_module('_asyncio').globals.get('get_event_loop'), [])


def remove_done_callback(machine: Machine, future: Future, callback: object) -> int:
    before = len(future.waiters)
    future.waiters = [item for item in future.waiters if isinstance(item, Future) or not machine.equal(item, callback)]
    return before - len(future.waiters)


def uncancel(task: Task) -> int:
    if task.cancelling:
        task.cancelling -= 1
        if not task.cancelling:
            task.must_cancel = False
    return task.cancelling


def set_name(task: Task, name: object) -> None:
    task.name = str(name)


def close_call(call: HostCall) -> None:
    if call.id == 0:
        call.state = CANCELLED


FUTURE = builtin_class('Future', Future, adopt=False, module='_asyncio')
FUTURE.construct = Native('Future', lambda machine, **keywords: Future(), machine=True)
TASK = builtin_class('Task', Task, FUTURE, adopt=False, module='_asyncio')
builtin_class('_GatheringFuture', Gathering, FUTURE, adopt=False, module='asyncio.tasks')
HOST_CALL = builtin_class('coroutine', HostCall, adopt=False)
for cls in (FUTURE, TASK):
    cls.has_dict = True
    method(cls, 'done', lambda f: f.state != PENDING, machine=False)
    method(cls, 'cancelled', lambda f: f.state == CANCELLED, machine=False)
    method(cls, 'result', result)
    method(cls, 'exception', exception)
    method(cls, 'cancel', cancel)
    method(cls, 'add_done_callback', add_done_callback)
    method(cls, 'remove_done_callback', remove_done_callback)
    method(cls, 'get_loop', get_loop)
method(FUTURE, 'set_result', set_result)
method(FUTURE, 'set_exception', set_exception)
for cls in (FUTURE, TASK, HOST_CALL):
    method(cls, '__await__', lambda machine, f: CoroutineWrapper(as_coroutine(machine, f)))
    if cls is not HOST_CALL:
        method(cls, '__iter__', lambda machine, f: CoroutineWrapper(as_coroutine(machine, f)))
method(TASK, 'get_name', lambda t: t.name, machine=False)
method(TASK, 'set_name', set_name, machine=False)
method(TASK, 'get_coro', lambda t: t.coroutine, machine=False)
method(TASK, 'cancelling', lambda t: t.cancelling, machine=False)
method(TASK, 'uncancel', uncancel, machine=False)
method(HOST_CALL, 'close', close_call, machine=False)
get_set(HOST_CALL, '__name__', lambda call: call.function)
get_set(HOST_CALL, '__qualname__', lambda call: call.function)
