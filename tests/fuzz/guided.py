"""`python -m tests.fuzz.guided CORPUS... [-max_total_time=60 ...]`: atheris changes snapshots, guided by the loader's code.

Runs the plain VM, since only Python code can be instrumented; arguments are libFuzzer's. Half of the mutations are of the
structure (`mutations`), which changed bytes alone would seldom get past the codec to.
"""

from __future__ import annotations

import random
import sys

import atheris

with atheris.instrument_imports(include=['monty_vm.snapshot']):
    import monty_vm.snapshot.decode
    import monty_vm.snapshot.encode
    import monty_vm.snapshot.names
    import monty_vm.snapshot.schema
    import monty_vm.snapshot.units  # noqa: F401

from tests.fuzz.mutations import mutated
from tests.fuzz.subject import CORPUS, check, seeds


def one_input(data: bytes) -> None:
    """What atheris calls with each input; an exception is a finding."""
    check(data)


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """A custom mutator: structure or bytes, half and half."""
    choose = random.Random(seed)
    if choose.random() < 0.5:
        try:
            changed = mutated(choose, data)
        except Exception:
            # The body can't be read: what there is of it is changed as bytes.
            changed = b''
        if changed and len(changed) <= most:
            return changed
    return bytes(atheris.Mutate(data, most))


def main() -> None:
    """Fill the first folder with snapshots, if it is empty, and fuzz."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith('-')]
    if folders:
        from pathlib import Path

        first = Path(folders[0])
        first.mkdir(parents=True, exist_ok=True)
        if not any(first.iterdir()):
            for number, data in enumerate(seeds()):
                if len(data) < 6000:
                    (first / f'seed-{number}').write_bytes(data)
            for path in CORPUS.iterdir():
                (first / path.name).write_bytes(path.read_bytes())
    atheris.Setup(sys.argv, one_input, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == '__main__':
    main()
