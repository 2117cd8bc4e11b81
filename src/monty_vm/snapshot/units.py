"""Code in snapshots: units by their source, checked by a fingerprint of what they compile to.

A unit is compiled again when it is loaded, by the same compiler (and found in its cache when the process has it
already). A function is then a unit and the number of a code, a place in it the number of an instruction. Both mean the
same only if the compiler gives the same instructions, which another version of Python or of this package need not do;
the fingerprint tells."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from monty_vm.compiler.lower import compile_block, compile_body
from monty_vm.errors import CompileError, SnapshotError
from monty_vm.machine.machine import PRELUDE

if TYPE_CHECKING:
    from monty_vm.machine.frame import Unit
    from monty_vm.machine.machine import Machine

#: Fingerprints of units that have been asked for, with the unit, so that its id stays its own.
FINGERPRINTS: Final[dict[int, tuple[Unit, bytes]]] = {}
DIGESTS: Final[dict[str, bytes]] = {}
#: How units whose text stands in a snapshot may be compiled.
MODES: Final = ('block', 'module', 'names', 'eval', 'single', 'single names')


def fingerprint(unit: Unit) -> bytes:
    """A digest of the instructions, registers and names of each code."""
    found = FINGERPRINTS.get(id(unit))
    if found is None:
        lines: list[str] = []
        for code in unit.codes:
            names = ' '.join(code.local_names)
            lines.append(f'{code.name}\0{len(code.template)}\0{code.kind}\0{names}\0{code.free_names}')
            lines.append(' '.join([type(instruction).__name__ for instruction in code.instructions]))
        lines.append(' '.join(unit.global_names))
        text = '\n'.join(lines).encode('utf-8', 'surrogatepass')
        found = (unit, hashlib.blake2b(text, digest_size=8).digest())
        if len(FINGERPRINTS) > 2000:
            FINGERPRINTS.clear()
        FINGERPRINTS[id(unit)] = found
    return found[1]


def digest_of(source: str) -> bytes:
    found = DIGESTS.get(source)
    if found is None:
        found = hashlib.blake2b(source.encode('utf-8', 'surrogatepass'), digest_size=16).digest()
        if len(DIGESTS) > 500:
            DIGESTS.clear()
        DIGESTS[source] = found
    return found


def own_module(unit: Unit) -> str | None:
    """The module of the VM's own or the standard library's sources whose code a unit may be."""
    if unit.filename == '<prelude>' and unit.module == 'builtins':
        return PRELUDE
    if unit.filename == f'<{unit.module}>' and unit.mode == 'library':
        return unit.module
    return None


def store_unit(machine: Machine, unit: Unit) -> list[object]:
    """The record of a unit: filename, module, mode, fingerprint, then its text, or the name and digest of a source.

    The body of a function of a library module has that module's record, then the number of the function's code.
    """
    record: list[object] = [unit.filename, unit.module, unit.mode, fingerprint(unit)]
    stub = unit.stub
    outer = unit if stub is None else stub.unit
    name = own_module(outer)
    if name is not None and machine.module_source(name) == outer.source:
        record += [name, digest_of(outer.source)]
        return record if stub is None else [*record, stub.number]
    return [*record, unit.source]


def load_unit(machine: Machine, record: object, written: str, here: str) -> Unit:
    """A unit from its record.

    Raises:
        SnapshotError: if the record is malformed, or the source or what it compiles to is different here.
    """
    if not isinstance(record, list) or not 5 <= len(record) <= 7:
        raise SnapshotError('the snapshot is damaged: a unit of code is malformed')
    filename, module, mode, mark, text = record[:5]
    if not (isinstance(filename, str) and isinstance(module, str) and isinstance(text, str)):
        raise SnapshotError('the snapshot is damaged: a unit of code is malformed')
    if not isinstance(mark, bytes):
        raise SnapshotError('the snapshot is damaged: a unit of code is malformed')
    if mode not in MODES and not (mode == 'library' and len(record) == 6):
        raise SnapshotError('the snapshot is damaged: a unit of code is malformed')
    if len(record) > 5:
        source = machine.module_source(text)
        if source is None or digest_of(source) != record[5]:
            raise SnapshotError(
                f'the module {text[:80]!r} that the snapshot uses is different here: it was written by {written}, '
                f'this is {here}'
            )
        if text == PRELUDE:
            return machine.prelude('close_generator').code.unit
    else:
        source = text
    try:
        if len(record) == 7:
            unit = body_unit(compile_block(source, filename, module, 'library'), record[6])
        else:
            unit = compile_block(source, filename, module, str(mode))
    except CompileError as error:
        raise SnapshotError(
            f'code of the snapshot does not compile here: it was written by {written}, this is {here}: {error.message}'
        ) from None
    if fingerprint(unit) != mark:
        raise SnapshotError(
            f'code of the snapshot compiles to other instructions here: it was written by {written}, this is {here}'
        )
    return unit


def body_unit(outer: Unit, number: object) -> Unit:
    """The unit of the body of a function whose code has this number."""
    if isinstance(number, int) and 0 <= number < len(outer.codes):
        stub = outer.codes[number]
        if stub.deferred is not None:
            return compile_body(stub).unit
    raise SnapshotError('the snapshot is damaged: a unit of code is malformed')
