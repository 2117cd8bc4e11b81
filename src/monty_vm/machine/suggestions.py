"""Which name was meant, in messages about a name that isn't there.

The distance and its limits are CPython's (`Python/suggestions.c`): a letter that is inserted, removed or replaced
counts two, one in the other case counts one, and a third of the letters may be wrong.
"""

from __future__ import annotations

from typing import Final

MOVE: Final = 2
CASE: Final = 1
#: Longer names, and more of them, aren't compared.
LONGEST: Final = 40
MOST: Final = 750


def suggestion(name: str, possible: list[str]) -> str | None:
    """The closest of the possible names, if one is close."""
    if len(possible) >= MOST or len(name) > LONGEST:
        return None
    best: str | None = None
    least = 1 << 30
    for other in possible:
        if other == name or len(other) > LONGEST:
            continue
        limit = min((len(name) + len(other) + 3) * MOVE // 6, least - 1)
        distance = edit_distance(name, other)
        if distance <= limit:
            best, least = other, distance
    return best


def edit_distance(first: str, second: str) -> int:
    previous = [MOVE * index for index in range(len(second) + 1)]
    for row, a in enumerate(first):
        current = [MOVE * (row + 1)]
        for column, b in enumerate(second):
            cost = 0 if a == b else CASE if a.lower() == b.lower() else MOVE
            current.append(min(previous[column] + cost, previous[column + 1] + MOVE, current[column] + MOVE))
        previous = current
    return previous[-1]
