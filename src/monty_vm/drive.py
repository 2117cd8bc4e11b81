"""The asynchronous driver: a loop around `start` and `resume` that calls the host's functions.

Plain functions are called at once; coroutines run concurrently, and whichever ends first is answered first. A call that
the guest has given up is cancelled.

Guest code runs in slices of a few milliseconds. The sessions of an event loop take turns (`take_turn`), so that
between two looks of the loop at its sockets and timers guests run for one slice, however many of them are busy.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final, final

import anyio
from anyio.lowlevel import RunVar

from monty_vm.drive_sync import answer_plain, resume
from monty_vm.steps import Complete, Paused, Raised, Returned

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.session import Session
    from monty_vm.steps import Answer, ExternalCall, Step

#: Seconds for which guests may keep the event loop to themselves.
SLICE: Final = 0.002
#: How often the event loop then comes round: what it does for one request takes several steps.
ROUNDS: Final = 3


@final
class Turns:
    """What the sessions of one event loop share."""

    def __init__(self) -> None:
        # Asked for in order, and had at once when no other session wants it.
        self.lock = anyio.Lock(fast_acquire=True)
        #: Seconds of guest time since the event loop last had its turn.
        self.spent = 0.0


TURNS: Final[RunVar[Turns]] = RunVar('monty_vm.turns')


async def take_turn(run: Callable[[], Step]) -> Step:
    """Runs a session for one slice, when it is its turn, and lets the event loop have its own when that is due."""
    try:
        turns = TURNS.get()
    except LookupError:
        turns = Turns()
        TURNS.set(turns)
    async with turns.lock:
        began = time.perf_counter()
        step = run()
        turns.spent += time.perf_counter() - began
        if turns.spent >= SLICE:
            turns.spent = 0.0
            for _ in range(ROUNDS):
                await anyio.sleep(0)
    return step


async def run(session: Session, code: str) -> Complete:
    """Runs a block under asyncio or trio."""
    begun: list[Step] = []

    def begin() -> Step:
        begun.append(session.start(code, slice=SLICE))
        return begun[0]

    try:
        step = await take_turn(begin)
    except BaseException:
        if begun:
            session.abandon()
        raise
    return await drive(session, step)


async def drive(session: Session, step: Step) -> Complete:
    """Answers a block's calls until it is complete."""
    if isinstance(step, Complete):
        return step
    send, receive = anyio.create_memory_object_stream[tuple[int, 'Answer']](1024)
    scopes: dict[int, anyio.CancelScope] = {}
    failure: BaseException | None = None
    try:
        async with anyio.create_task_group() as group:
            try:
                while not isinstance(step, Complete):
                    if isinstance(step, Paused):
                        step = await take_turn(lambda: session.resume(slice=SLICE))
                        continue
                    answers = answer_plain(session, step)
                    waiting = {call.id for call in step.calls}
                    for number in [number for number in scopes if number not in waiting]:
                        scopes.pop(number).cancel()
                    for call in step.calls:
                        if call.id not in scopes and call.id not in answers:
                            scopes[call.id] = anyio.CancelScope()
                            group.start_soon(perform, session, call, scopes[call.id], send)
                    if not answers and step.busy:
                        await anyio.sleep(0)
                    elif not answers:
                        number, answer = await receive.receive()
                        answers[number] = answer
                    while True:
                        try:
                            number, answer = receive.receive_nowait()
                        except anyio.WouldBlock:
                            break
                        answers[number] = answer
                    known = {call.id for call in step.calls}
                    answers = {number: answer for number, answer in answers.items() if number in known}
                    if answers or step.busy:
                        step = await take_turn(partial(resume, session, answers, SLICE))
                        for number in answers:
                            scopes.pop(number, None)
            except BaseException as error:
                failure = error
            group.cancel_scope.cancel()
    finally:
        send.close()
        receive.close()
        if failure is not None:
            session.abandon()
    if failure is not None:
        raise failure
    assert isinstance(step, Complete)
    return step


async def perform(session: Session, call: ExternalCall, scope: anyio.CancelScope, send: Any) -> None:
    """Awaits one host coroutine and sends its answer."""
    with scope:
        answer: Answer
        try:
            if call.function == 'asyncio.sleep':
                await anyio.sleep(max(float(call.args[0]), 0.0))
                answer = Returned(None)
            else:
                answer = Returned(await session.functions[call.function](*call.args, **call.kwargs))
        except Exception as error:
            answer = Raised(error)
        send.send_nowait((call.id, answer))
