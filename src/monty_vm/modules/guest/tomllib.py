"""TOML, parsed by CPython's own parser."""

from tomllib._parser import TOMLDecodeError, load, loads

__all__ = ['loads', 'load', 'TOMLDecodeError']
