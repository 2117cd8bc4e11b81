"""The names that CPython's `warnings` takes from C."""

from warnings import filters, warn, warn_explicit
