"""`mappingproxy`."""

from __future__ import annotations

from typing import Any, final


@final
class MappingProxy:
    """`types.MappingProxyType`: a view of a mapping that can't be changed."""

    def __init__(self, mapping: Any) -> None:
        self.mapping: Any = mapping

    def __repr__(self) -> str:
        return f'mappingproxy({self.mapping!r})'

    def __str__(self) -> str:
        return str(self.mapping)

    def __eq__(self, other: object) -> bool:
        return bool(self.mapping == (other.mapping if isinstance(other, MappingProxy) else other))

    def __len__(self) -> int:
        return len(self.mapping)

    def __contains__(self, key: object) -> bool:
        return key in self.mapping

    def __getitem__(self, key: object) -> object:
        result: object = self.mapping[key]
        return result

    def __or__(self, other: Any) -> object:
        result: object = self.mapping | (other.mapping if isinstance(other, MappingProxy) else other)
        return result
