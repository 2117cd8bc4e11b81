"""Modules by name: no more than what an `import` statement can do."""

from _names import import_module

__all__ = ['import_module']
