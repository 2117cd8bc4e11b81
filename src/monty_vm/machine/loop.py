"""The run loop, and what happens when an instruction raises.

`run` executes a frame's instructions until one of them is a `Halt`, and says with a signal how the frame stopped. An
exception (the host's, or the guest's carried by `Thrown`) becomes the guest's and goes to the instruction's handler; a
frame without one stops with RAISED, and the caller's instruction raises in turn. So exceptions travel between guest
frames as a signal, not as host exceptions.
"""

from __future__ import annotations

from mypy_extensions import i64

from monty_vm.machine.frame import (
    HALT_RAISE,
    HALT_RAISED,
    HALT_RETURN,
    HALT_SUSPEND,
    HALT_YIELD,
    RAISED,
    SUSPENDED,
    YIELDED,
    Frame,
    Halt,
    Instruction,
)
from monty_vm.objects.exception import ExceptionObject, Interrupted, LimitReached, Thrown, TracebackEntry


def run(frame: Frame) -> object:
    """Runs a frame until it returns (its result), yields, raises or is suspended (a signal)."""
    machine = frame.machine
    machine.current = frame
    at = frame.at
    while True:
        try:
            while not isinstance(at, Halt):
                machine.fuel -= 1
                if machine.fuel < 0:
                    machine.tick()
                    if machine.pausing and machine.can_pause():
                        frame.at = at
                        return machine.pause(frame)
                following = at.execute(frame)
                if isinstance(following, Halt):
                    if following is HALT_RAISE:
                        following = propagate(frame, at)
                    elif following is HALT_SUSPEND:
                        return SUSPENDED
                at = following
        except BaseException as error:
            at = unwind(frame, at, error)
            continue
        if at is HALT_RETURN:
            return frame.result
        if at is HALT_YIELD:
            return YIELDED
        if at is HALT_SUSPEND:
            return SUSPENDED
        return RAISED


def invoke(frame: Frame, at: Instruction, callee: Frame, depth: i64) -> object:
    """Runs a callee for an instruction; see `run` for the result. While it runs, it is linked to its caller."""
    callee.depth = depth
    callee.caller = frame
    frame.at = at
    result = run(callee)
    frame.machine.current = frame
    if result is not SUSPENDED:
        callee.caller = None
    return result


def propagate(frame: Frame, at: Instruction) -> Instruction:
    """Takes the exception that a callee raised to this frame's handler."""
    error = frame.machine.raised
    assert error is not None
    frame.machine.current = frame
    return throw(frame, at, error)


def throw(frame: Frame, at: Instruction, error: ExceptionObject) -> Instruction:
    """Takes an exception to the handler of an instruction."""
    machine = frame.machine
    fault = machine.fault
    position = at.position
    if fault is not None:
        if fault.position:
            position = fault.position
        machine.fault = None
    if len(error.traceback) < 2000:
        error.traceback.append(TracebackEntry(frame.code, position, at.index))
    return go_to_handler(frame, at, error)


def go_to_handler(frame: Frame, at: Instruction, error: ExceptionObject) -> Instruction:
    handler = at.handler
    if handler is None:
        frame.machine.raised = error
        return HALT_RAISED
    frame.registers[handler.register] = error
    return handler.target


def unwind(frame: Frame, at: Instruction, error: BaseException) -> Instruction:
    """Turns a host exception into the guest's, or suspends the frame when native code was interrupted."""
    machine = frame.machine
    machine.current = frame
    if isinstance(error, Thrown):
        return throw(frame, at, error.value)
    if isinstance(error, Interrupted):
        frame.at = at
        frame.log = machine.log
        callee = error.frame
        if callee is None:
            machine.innermost = frame
        else:
            callee.caller = frame
        return HALT_SUSPEND
    if isinstance(error, LimitReached):
        if len(error.entries) < 2000:
            error.entries.append(TracebackEntry(frame.code, at.position, at.index))
        generator = frame.generator
        if generator is not None:
            generator.running = False
            generator.finished = True
        raise error
    if type(error) is TypeError:
        from monty_vm.machine.arity import explain

        error = explain(frame, at, error)
    translated = machine.translate(error)
    machine.set_context(translated)
    return throw(frame, at, translated)
