"""What runs a program: CPython itself, the VM, and pydantic-monty where it is installed.

An engine gives the value of a program's last expression and the seconds that took. Every run starts in a fresh
namespace or session, made before the clock starts. CPython's source is compiled before the clock starts too; the other
two parse within it, as they do when an agent sends a block.
"""

from __future__ import annotations

import ast
import contextlib
import io
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

from monty_vm import Complete, Limits, Session

if TYPE_CHECKING:
    from pydantic_monty import Monty

# Slow machines and the uncompiled VM must not run into the default of 30 seconds.
LIMITS = Limits(seconds=600.0)


class Engine(Protocol):
    name: str

    def run(self, source: str) -> tuple[object, float]: ...


class CPython:
    """The base of every ratio."""

    name = 'CPython'

    def run(self, source: str) -> tuple[object, float]:
        tree = ast.parse(source)
        last = tree.body.pop()
        assert isinstance(last, ast.Expr), 'a benchmark ends in an expression'
        body = compile(tree, '<program>', 'exec')
        value = compile(ast.Expression(last.value), '<program>', 'eval')
        namespace: dict[str, Any] = {'__name__': '__main__'}
        with contextlib.redirect_stdout(io.StringIO()):
            began = time.perf_counter()
            exec(body, namespace)
            result = eval(value, namespace)
            return result, time.perf_counter() - began


class MontyVM:
    """This project."""

    name = 'monty_vm'

    def run(self, source: str) -> tuple[object, float]:
        session = Session(limits=LIMITS)
        began = time.perf_counter()
        result = session.run_sync(source)
        seconds = time.perf_counter() - began
        assert isinstance(result, Complete)
        return result.value, seconds


class PydanticMonty:
    """pydantic-monty, with a pool whose workers are warm."""

    name = 'pydantic-monty'

    def __init__(self, pool: Monty) -> None:
        self.pool = pool

    def run(self, source: str) -> tuple[object, float]:
        with self.pool.checkout() as session:
            began = time.perf_counter()
            result = session.feed_run(source)
            return result, time.perf_counter() - began


@contextlib.contextmanager
def reference_pool() -> Iterator[Monty | None]:
    """A pool of pydantic-monty's workers, or `None` where it isn't installed."""
    try:
        from pydantic_monty import Monty
    except ImportError:
        yield None
        return
    with Monty(min_processes=2, max_processes=2) as pool:
        yield pool


def plain(value: object) -> object:
    """A result with tuples as lists, so that what crosses a process compares equal."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
