"""What is cut out of library modules and compiled later is what was there, and what is left says the same without it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from monty_vm.compiler.cutting import cut
from monty_vm.compiler.lower import compile_body, compile_unit
from monty_vm.machine.frame import Code
from monty_vm.modules import GUEST, STDLIB, source_of

GUEST_NAMES = {
    path.relative_to(GUEST).with_suffix('').as_posix().replace('/', '.') for path in Path(GUEST).rglob('*.py')
}
NAMES = [name for name in sorted({*STDLIB, *GUEST_NAMES}) if source_of(name) is not None]

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def definitions(tree: ast.Module) -> dict[int, Definition]:
    return {node.lineno: node for node in ast.walk(tree) if isinstance(node, Definition)}


def outside(code: Code) -> tuple[object, ...]:
    """What is to be known of a function without running it."""
    named = int(code.positional + code.keyword_only)
    arity = (code.positional, code.positional_only, code.keyword_only, code.variadic, code.variadic_keywords)
    return (code.qualname, code.line, code.kind, code.docstring, arity, code.local_names[:named], code.free_names)


def test_there_is_something_to_cut() -> None:
    assert len(NAMES) > 60
    assert sum(len(cut(source_of(name) or '')[1]) for name in NAMES) > 1000


@pytest.mark.parametrize('name', NAMES)
def test_a_module(name: str) -> None:
    source = source_of(name) or ''
    skeleton, bodies = cut(source)
    whole, left = definitions(ast.parse(source)), definitions(ast.parse(skeleton))
    assert skeleton.count('\n') == source.count('\n')
    for line, body in bodies.items():
        original = whole[line]
        alone = definitions(ast.parse(body.source))[line]
        assert ast.dump(left[line].args) == ast.dump(original.args)
        original.decorator_list = []  # they stay in the module
        assert ast.dump(alone, include_attributes=True) == ast.dump(original, include_attributes=True)
        # Everything else is as it was: with the bodies out of the way, the trees are the same.
        original.body = left[line].body = alone.body
        left[line].decorator_list = []
    for line in set(whole) & set(left) - set(bodies):
        assert ast.dump(whole[line]) == ast.dump(left[line])


@pytest.mark.parametrize('name', NAMES)
def test_codes_of_a_module(name: str) -> None:
    unit = compile_unit(source_of(name) or '', f'<{name}>', name, 'library')
    for code in unit.codes:
        if code.deferred is not None:
            assert outside(compile_body(code)) == outside(code)


@pytest.mark.parametrize(
    'source',
    [
        'x = 1\n\n\ndef f():\n    """Doc."""\n    a = 1\n    b = (2,\n3)\n    c = 3\n    return a\n',
        "x = 1\n\n\ndef f():\n    text = '''\ndef g():\n    pass\n'''\n    a = 1\n    b = 2\n    return text\n",
        'x = 1\n\n\ndef f(): return 1\n\n\ndef g():\n    a = 1\n    # yield\n    b = "yield"\n    return a, b\n',
        'x = 1\n\n\ndef f():\n    a = 1\n    b = 2\n    yield a\n    yield b\n',
        'def f():\n    a = 1\n    b = 2\n    c = 3\n    return a, b, c\n',
        'x = "\n\n\ndef f():\n',
        '((((((',
        '',
    ],
)
def test_any_text_is_cut_or_left(source: str) -> None:
    skeleton, bodies = cut(source)
    assert skeleton.count('\n') == source.count('\n')
    for body in bodies.values():
        assert body.source.split('\n')[-1] in source
