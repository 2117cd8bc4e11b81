"""Names that the standard library has and the sandbox doesn't are found before a block runs."""

from __future__ import annotations

import pytest

from monty_toolset.absent import absent_names

from .agents import run


@pytest.mark.parametrize(
    ('history', 'code', 'line', 'text'),
    [
        ([], 'import subprocess', 1, 'no processes'),
        ([], 'x = 1\nfrom socket import socket', 2, 'no network'),
        ([], 'import os\nos.fork()', 2, "'fork'"),
        ([], 'import os as system\n\nprint(system.fork)', 3, "'fork'"),
        ([], 'from asyncio import create_subprocess_exec, gather', 1, 'create_subprocess_exec'),
        (['import sys'], 'sys.settrace(None)', 1, "'settrace'"),
        ([], 'import os\ntry:\n    x = 1\nfinally:\n    os.fork()', 5, "'fork'"),
    ],
)
async def test_what_is_found(history: list[str], code: str, line: int, text: str) -> None:
    problems = await absent_names(code, history)
    assert [problem.line for problem in problems] == [line]
    assert text in problems[0].render()


@pytest.mark.parametrize(
    'code',
    [
        'import os, sys, math, os.path, collections.abc\nos.path.join("a"); os.getcwd(); sys.version; math.pi',
        'import xml.etree.ElementTree as ET\nET.fromstring("<a/>")',
        'from collections import *',
        'import asyncio\nasyncio.TaskGroup; asyncio.gather; asyncio.sleep; asyncio.timeout',
        'try:\n    import numpy as np\nexcept ImportError:\n    np = None',
        'import os\ntry:\n    os.fork()\nexcept AttributeError:\n    pass',
        'import os\nif hasattr(os, "fork"):\n    os.fork()',
        'import os\ndef f(os):\n    return os.fork()',
        'import os\nos = None\nos.fork',
        'import typing, dataclasses, functools\ntyping.Protocol; dataclasses.field; functools.wraps; typing.__name__',
        'from . import x',
        'import (',
    ],
)
async def test_what_is_left_alone(code: str) -> None:
    assert await absent_names(code) == []


async def test_the_model_is_told_before_anything_runs() -> None:
    calls: list[str] = []

    async def note(text: str) -> None:
        calls.append(text)

    parts = await run([note], 'await note("x")\nimport os\nos.fork()', '3', type_check=True)
    assert "module 'os' has no attribute 'fork' in the sandbox" in str(parts[0].content)
    assert calls == []
