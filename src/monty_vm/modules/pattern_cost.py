"""How long a regular expression may take, from its parsed form.

A backtracking matcher tries every way to spread the text over the repeats of a pattern. The number of ways is at most
`factor * n ** degree` for n characters: each repeat of varying length adds one to the degree, nested ones have no such
bound. A repeat of single characters that what follows can't start with (`\\d+` before a dot) has only one way that
leads on, so it adds none.

The rule: where this file isn't sure, it counts more.
"""

from __future__ import annotations

import re
from typing import Any, Final

#: The degree of patterns without a bound.
ENDLESS: Final = 99
REPEATS: Final = ('MAX_REPEAT', 'MIN_REPEAT', 'POSSESSIVE_REPEAT')
SINGLE: Final = ('LITERAL', 'NOT_LITERAL', 'ANY', 'IN', 'CATEGORY')
CATEGORIES: Final[dict[str, re.Pattern[str]]] = {
    'CATEGORY_DIGIT': re.compile(r'\d'),
    'CATEGORY_NOT_DIGIT': re.compile(r'\D'),
    'CATEGORY_SPACE': re.compile(r'\s'),
    'CATEGORY_NOT_SPACE': re.compile(r'\S'),
    'CATEGORY_WORD': re.compile(r'\w'),
    'CATEGORY_NOT_WORD': re.compile(r'\W'),
}
#: Pairs of categories that share no character, each pair once.
APART: Final = (
    ('CATEGORY_DIGIT', 'CATEGORY_NOT_DIGIT'),
    ('CATEGORY_DIGIT', 'CATEGORY_SPACE'),
    ('CATEGORY_DIGIT', 'CATEGORY_NOT_WORD'),
    ('CATEGORY_SPACE', 'CATEGORY_NOT_SPACE'),
    ('CATEGORY_SPACE', 'CATEGORY_WORD'),
    ('CATEGORY_WORD', 'CATEGORY_NOT_WORD'),
)


def pattern_cost(parsed: Any, flags: int) -> tuple[float, int, bool]:
    """Factor and degree of a pattern that `re` has parsed, and whether it looks around."""
    factor, degree, looks = sequence_cost(list(parsed), True, None, bool(flags & re.IGNORECASE))
    # Wherever a search starts, a repeat may be scanned once more.
    return factor, max(degree, 1) if has_repeat(list(parsed)) else degree, looks


def has_repeat(items: list[Any]) -> bool:
    return 'REPEAT' in repr(items)


def sequence_cost(items: list[Any], last: bool, following: list[Any] | None, fold: bool) -> tuple[float, int, bool]:
    """The cost of a sequence. `last`: nothing can fail after it; `following`: the items one of which comes next, or
    None where that isn't known.
    """
    factor = 1.0
    degree = 0
    looks = False
    for index, (code, value) in enumerate(items):
        after = first_of(items[index + 1 :]) if index + 1 < len(items) else following
        one, power, around = item_cost(str(code), value, last and index == len(items) - 1, after, fold)
        factor = min(factor * one, 1e30)
        degree += power
        looks = looks or around
    return factor, degree, looks


def item_cost(code: str, value: Any, last: bool, following: list[Any] | None, fold: bool) -> tuple[float, int, bool]:
    if code in REPEATS:
        least, most, inner = value
        items = list(inner)
        again = first_of(items)
        onward = None if again is None or following is None else [*again, *following]
        factor, degree, looks = sequence_cost(items, False, onward, fold)
        most = int(most)
        if most <= 1:
            return factor + 1, degree, looks
        if factor > 1 or degree > 0:
            return factor, ENDLESS, looks
        if len(items) == 1 and str(items[0][0]) in SINGLE and not looks:
            if last and code == 'MAX_REPEAT':
                return 1.0, 0, False
            if following is not None and all(are_apart(items[0], item, fold) for item in following):
                return 1.0, 0, False
        if most - int(least) > 10:
            return factor, degree + 1, looks
        return factor * (most - int(least) + 1), degree, looks
    if code == 'SUBPATTERN':
        return sequence_cost(list(value[3]), last, following, fold or bool(value[1] or value[2]))
    if code == 'ATOMIC_GROUP':
        return sequence_cost(list(value), False, None, fold)
    if code == 'BRANCH':
        total = 0.0
        most = 0
        looks = False
        for branch in value[1]:
            factor, degree, inside = sequence_cost(list(branch), last, following, fold)
            total += factor
            most = max(most, degree)
            looks = looks or inside
        return total, most, looks
    if code in ('ASSERT', 'ASSERT_NOT'):
        factor, degree, _ = sequence_cost(list(value[1]), False, None, fold)
        return factor, degree, True
    if code == 'GROUPREF_EXISTS':
        yes = sequence_cost(list(value[1]), False, None, fold)
        no = sequence_cost(list(value[2] or []), False, None, fold)
        return yes[0] + no[0], max(yes[1], no[1]), yes[2] or no[2]
    if code == 'GROUPREF':
        return 1.0, 1, False
    return 1.0, 0, False


# -- what a repeat can't run into


def first_of(items: list[Any]) -> list[Any] | None:
    """The single-character items one of which a sequence must begin with, or None where that isn't plain."""
    if not items:
        return None
    code, value = items[0]
    name = str(code)
    if name in SINGLE:
        return [items[0]]
    if name == 'SUBPATTERN' and not value[1] and not value[2]:
        return first_of(list(value[3]))
    if name == 'BRANCH':
        starts: list[Any] = []
        for branch in value[1]:
            start = first_of(list(branch))
            if start is None:
                return None
            starts += start
        return starts
    if name in REPEATS:
        inner = first_of(list(value[2]))
        if int(value[0]) > 0 or inner is None:
            return inner
        rest = first_of(items[1:])
        return None if rest is None else [*inner, *rest]
    return None


def are_apart(repeated: Any, following: Any, fold: bool) -> bool:
    """Whether no character matches both items."""
    elements = elements_of(following)
    if elements is None:
        return False
    for code, value in elements:
        name = str(code)
        if name == 'LITERAL':
            if not excludes(repeated, int(value), fold):
                return False
        elif name == 'RANGE':
            low, high = int(value[0]), int(value[1])
            if high - low > 128 or not all(excludes(repeated, point, fold) for point in range(low, high + 1)):
                return False
        elif name != 'CATEGORY' or not excludes_category(repeated, str(value)):
            return False
    return True


def elements_of(item: Any) -> list[Any] | None:
    """What an item matches, as literals, ranges and categories; None if it is told by what it doesn't match."""
    code, value = item
    name = str(code)
    if name in ('LITERAL', 'CATEGORY'):
        return [item]
    if name == 'IN' and str(value[0][0]) != 'NEGATE':
        return list(value)
    return None


def excludes(item: Any, point: int, fold: bool) -> bool:
    """Whether an item surely doesn't match a character."""
    text = chr(point)
    if fold and text.lower() != text.upper():
        return False
    code, value = item
    name = str(code)
    if name == 'LITERAL':
        return int(value) != point and not fold
    if name == 'NOT_LITERAL':
        return int(value) == point
    if name != 'IN':
        return False
    elements = list(value)
    negated = str(elements[0][0]) == 'NEGATE'
    if negated:
        elements = elements[1:]
    return any(admits(element, point) for element in elements) == negated and not (negated and fold)


def admits(element: Any, point: int) -> bool:
    """Whether an element of a set matches a character."""
    code, value = element
    name = str(code)
    if name == 'LITERAL':
        return int(value) == point
    if name == 'RANGE':
        return int(value[0]) <= point <= int(value[1])
    category = CATEGORIES.get(str(value))
    return category is None or category.match(chr(point)) is not None


def excludes_category(item: Any, category: str) -> bool:
    elements = elements_of(item)
    known = CATEGORIES.get(category)
    if elements is None or known is None:
        return False
    for code, value in elements:
        name = str(code)
        if name == 'LITERAL':
            if known.match(chr(int(value))):
                return False
        elif name != 'CATEGORY' or not ((str(value), category) in APART or (category, str(value)) in APART):
            return False
    return True
