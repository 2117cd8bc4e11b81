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
    UNSET,
    YIELDED,
    Frame,
    Halt,
    Instruction,
    empty_registers,
)
from monty_vm.objects.exception import ExceptionObject, Interrupted, LimitReached, Thrown, TracebackEntry


def run(frame: Frame) -> object:
    """Runs a frame until it returns (its result), yields, raises or is suspended (a signal)."""
    return run_carefully(frame) if frame.machine.careful else run_swiftly(frame)


def run_swiftly(frame: Frame) -> object:
    """`run` where it doesn't show how long values are kept; or where it does, for a callee that was just invoked."""
    machine = frame.machine
    machine.current = frame
    if machine.careful:
        caller = frame.caller
        if caller is not None:
            empty(caller, caller.at.handed)
        return run_carefully(frame)
    at = frame.at
    while True:
        try:
            while not isinstance(at, Halt):
                machine.fuel -= 1
                if machine.fuel < 0:
                    machine.tick()
                    if machine.attention:
                        frame.at = at
                        if machine.attend(frame):
                            return SUSPENDED
                    if machine.pausing and machine.can_pause():
                        frame.at = at
                        return machine.pause(frame)
                    if machine.is_careful():
                        frame.at = at
                        result = run_carefully(frame)
                        # The callers, which began otherwise, go on carefully too.
                        machine.call_attention()
                        return result
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
        empty_temporaries(frame)
        return RAISED


def run_carefully(frame: Frame) -> object:
    """`run` where it shows how long values are kept: nothing is kept that isn't needed any more."""
    machine = frame.machine
    machine.current = frame
    if not frame.code.is_analysed:
        machine.analyse(frame.code)
    at = frame.at
    while True:
        try:
            while not isinstance(at, Halt):
                if at.releases:
                    empty(frame, at.released)
                machine.fuel -= 1
                if machine.fuel < 0:
                    machine.tick()
                    if machine.attention:
                        frame.at = at
                        if machine.attend(frame):
                            return SUSPENDED
                    if machine.pausing and machine.can_pause():
                        frame.at = at
                        return machine.pause(frame)
                following = at.execute(frame)
                if isinstance(following, Halt):
                    if following is HALT_RAISE:
                        following = propagate(frame, at)
                    elif following is HALT_SUSPEND:
                        return SUSPENDED
                elif machine.raised is not None:
                    machine.raised = None
                if machine.log_fuel == machine.fuel:
                    machine.log = []
                at = following
        except BaseException as error:
            at = unwind(frame, at, error)
            continue
        if at is HALT_RETURN:
            empty_registers(frame.code, frame.registers)
            return frame.result
        if at is HALT_YIELD:
            return YIELDED
        if at is HALT_SUSPEND:
            return SUSPENDED
        empty_temporaries(frame)
        return RAISED


def empty_temporaries(frame: Frame) -> None:
    """Gives up all but the variables of a frame that an exception leaves: they are kept as long as the traceback."""
    registers = frame.registers
    i = frame.code.temporary_register
    end: i64 = len(registers)
    while i < end:
        registers[i] = UNSET
        i += 1


def empty(frame: Frame, numbers: list[int]) -> None:
    registers = frame.registers
    for register in numbers:
        registers[register] = UNSET


def invoke(frame: Frame, at: Instruction, callee: Frame, depth: i64) -> object:
    """Runs a callee for an instruction; see `run` for the result. While it runs, it is linked to its caller."""
    callee.depth = depth
    callee.caller = frame
    frame.at = at
    result = run_swiftly(callee)
    frame.machine.current = frame
    if result is not SUSPENDED:
        callee.caller = None
    return result


def propagate(frame: Frame, at: Instruction) -> Instruction:
    """Takes the exception that a callee raised to this frame's handler."""
    machine = frame.machine
    error = machine.raised
    assert error is not None
    machine.raised = None
    machine.current = frame
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
        entries = error.traceback
        if entries:
            entry = entries[len(entries) - 1]
            if entry.code is frame.code:
                entry.frame = frame
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
            frame.generator = None
        raise error
    if type(error) is TypeError:
        from monty_vm.machine.arity import explain

        error = explain(frame, at, error)
    translated = machine.translate(error)
    machine.set_context(translated)
    return throw(frame, at, translated)
