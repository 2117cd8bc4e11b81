"""The builtin types and functions. Importing this package fills the tables that the machine looks things up in."""

from monty_vm.builtins import (  # noqa: F401
    containers,
    exceptions,
    functions,
    futures,
    generators,
    generics,
    numbers,
    proxies,
    reductions,
    text,
    types,
)
