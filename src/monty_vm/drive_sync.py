"""The driver for blocks that call plain functions only: a loop around `start` and `resume` without an event loop.

When a coroutine has to be awaited, it leaves the block to the asynchronous driver, which is loaded only then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monty_vm.errors import ConversionError
from monty_vm.host.convert import ToGuest
from monty_vm.steps import Complete, Raised, Returned, Suspended

if TYPE_CHECKING:
    from monty_vm.session import Session
    from monty_vm.steps import Answer, Step


def run_sync(session: Session, code: str) -> Complete:
    """Runs a block; starts an event loop only when a coroutine has to be awaited."""
    step = session.start(code)
    while isinstance(step, Suspended):
        answers = answer_plain(session, step)
        if not answers:
            import anyio

            from monty_vm.drive import drive

            return anyio.run(drive, session, step)
        step = resume(session, answers, None)
    assert isinstance(step, Complete)
    return step


def resume(session: Session, answers: dict[int, Answer], slice: float | None) -> Step:
    """Resumes with answers; what can't enter the sandbox is an error of the call, in the guest."""
    pending = session.pending
    try:
        return session.resume(answers, slice=slice)
    except ConversionError:
        if pending is None or session.pending is not pending:
            raise
    checked: dict[int, Answer] = {}
    for number, answer in answers.items():
        try:
            ToGuest(session.machine).convert(answer.value if isinstance(answer, Returned) else None, 'the result')
            checked[number] = answer
        except ConversionError as error:
            checked[number] = Raised(TypeError(str(error)))
    return session.resume(checked, slice=slice)


def answer_plain(session: Session, step: Suspended) -> dict[int, Answer]:
    """Calls the plain functions among a block's calls."""
    answers: dict[int, Answer] = {}
    for call in step.calls:
        native = session.machine.host_functions.get(call.function)
        if native is not None and not native.awaitable:
            try:
                answers[call.id] = Returned(session.functions[call.function](*call.args, **call.kwargs))
            except Exception as error:
                answers[call.id] = Raised(error)
    return answers
