# not compiled: a record's attributes are whatever the guest's were.
"""Guest instances outside of the guest."""

from __future__ import annotations

from typing import Any


class Record:
    """A guest instance outside of the guest: its class's name and its attributes.

    Attributes can be read with dots; `vars(record)` gives them all. Two records are equal if both agree.
    """

    def __init__(self, type_name: str, attributes: dict[str, Any]) -> None:
        self.__dict__.update(attributes)
        self.__dict__['_type_name'] = type_name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = ', '.join(f'{name}={value!r}' for name, value in self.__dict__.items() if name != '_type_name')
        return f'{self.__dict__["_type_name"]}({shown})'
