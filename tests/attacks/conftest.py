"""Ends the process that runs the attacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.attacks.harness import stop_worker


@pytest.fixture(scope='session', autouse=True)
def worker_ends() -> Iterator[None]:
    """End the worker when the tests are over."""
    yield from stop_worker()
