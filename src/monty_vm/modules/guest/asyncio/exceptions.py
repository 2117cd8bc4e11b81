"""The exceptions of `asyncio` under the name that tracebacks give them."""

from asyncio import CancelledError, InvalidStateError, TimeoutError

__all__ = ['CancelledError', 'InvalidStateError', 'TimeoutError']
