"""Sessions of one process share code and builtin classes, but nothing that a guest could change."""

from __future__ import annotations

from collections.abc import Iterator

from monty_vm import GuestError, Session
from monty_vm.machine.frame import Cell, Globals
from monty_vm.machine.operations import attributes_of
from monty_vm.modules import NATIVE, STDLIB
from monty_vm.objects.classes import Class

CONTAINERS = (list, dict, set, bytearray)
#: Attributes of the VM's objects through which a guest reaches further objects.
LINKS = ('attrs', 'globals', 'defaults', 'keyword_defaults', 'closure', 'function', 'getter', 'setter')


def everything() -> Session:
    """A session that has imported every module."""
    session = Session(dynamic_code=True, clock='host', seed=1)
    for name in sorted({*NATIVE, *STDLIB}):
        try:
            session.run_sync(f'import {name}')
        except GuestError as error:
            assert error.type_name == 'ModuleNotFoundError', (name, error)
    return session


def links(path: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield f'{path}.{key}', item
    elif isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield f'{path}[]', item
    elif isinstance(value, Cell):
        yield path, value.value
    elif isinstance(value, Globals):
        yield path, list(value.cells.values())
        for key, cell in value.cells.items():
            yield f'{path}.{key}', cell
    elif isinstance(value, Class):
        # A builtin class can't be changed, but what is in it might.
        for key, item in value.namespace.items():
            yield f'{path}.{key}', item
    elif type(value).__module__.startswith('monty_vm.objects'):
        for name in LINKS:
            if name == 'attrs' and attributes_of(value) is None:
                continue  # a guest can't set any
            if hasattr(value, name):
                yield f'{path}.{name}', getattr(value, name)


def changeable(session: Session) -> dict[int, tuple[str, object]]:
    """The host containers that a session's guest can reach, by identity, with a path."""
    found: dict[int, tuple[str, object]] = {}
    seen: dict[int, object] = {}
    machine = session.machine
    stack: list[tuple[str, object]] = [(name, module.globals) for name, module in machine.modules.items()]
    while stack:
        path, value = stack.pop()
        if id(value) in seen:
            continue
        seen[id(value)] = value
        if type(value) in CONTAINERS:
            found[id(value)] = (path, value)
        stack.extend(links(path, value))
    return found


def test_sessions_share_nothing_that_a_guest_can_change() -> None:
    one, two = everything(), everything()
    first, second = changeable(one), changeable(two)
    assert len(first) > 500  # the walk does find things
    shared = [path for number, (path, _) in first.items() if number in second]
    assert shared == []


def test_methods_of_builtin_classes_take_no_attributes() -> None:
    for code in (
        "str.__dict__['maketrans'].note = 1",
        "dict.__dict__['fromkeys'].note = 1",
        "import collections.abc\ncollections.abc.Set.__dict__['_from_iterable'].note = 1",
        'str.join.note = 1',
    ):
        try:
            Session().run_sync(code)
        except GuestError as error:
            assert error.type_name in ('AttributeError', 'TypeError'), code
        else:
            raise AssertionError(f'{code} set an attribute that every session sees')
