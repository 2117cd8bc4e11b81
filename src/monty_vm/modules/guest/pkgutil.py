"""Objects by the text of their name."""

from _names import resolve_name

__all__ = ['resolve_name']
