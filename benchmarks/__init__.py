"""Speed of the VM beside CPython and pydantic-monty: `python benchmarks/run.py`."""
