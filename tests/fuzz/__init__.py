"""Hostile bytes for the snapshot loader.

`python -m tests.fuzz` changes snapshots at random, in processes that may be lost; `python -m tests.fuzz.guided` lets
atheris do it, guided by what the loader's code does with them. Both hold what comes of the bytes against `subject.check`;
what was found to be wrong once is kept in `corpus/`, and `tests/test_snapshots.py` loads it each time.
"""
