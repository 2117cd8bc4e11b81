"""Sorting is stable, forwards and reversed, with keys and with objects that compare."""
import functools

rows = [(name, age, i) for i, (name, age) in enumerate([
    ('ann', 30), ('bob', 25), ('cid', 30), ('dan', 25), ('eve', 30), ('fay', 25), ('gus', 41), ('hal', 30)])]
print([r[0] for r in sorted(rows, key=lambda r: r[1])])
print([r[0] for r in sorted(rows, key=lambda r: r[1], reverse=True)])
print([r[0] for r in sorted(rows, key=lambda r: (-r[1], r[0]), reverse=True)])
by_hand = list(rows)
by_hand.sort(key=lambda r: r[0], reverse=True)
by_hand.sort(key=lambda r: r[1])
print([r[0] for r in by_hand])


class Version:
    calls = 0

    def __init__(self, text, tag):
        self.parts = [int(p) for p in text.split('.')]
        self.tag = tag

    def __lt__(self, other):
        Version.calls += 1
        return self.parts < other.parts

    def __repr__(self):
        return '.'.join(map(str, self.parts)) + self.tag


versions = [Version('1.10', 'a'), Version('1.9', 'b'), Version('1.9', 'c'), Version('0.5.1', 'd'), Version('1.10', 'e')]
print(sorted(versions), sorted(versions, reverse=True), Version.calls > 0)
print(min(versions), max(versions, key=lambda v: v.parts))


def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b))


print(sorted('the quick brown fox jumps over a lazy dog'.split(), key=functools.cmp_to_key(compare)))
print(sorted([0.0, -0.0, 0, False]), sorted([True, 1, 1.0], reverse=True))
print(sorted([3, 1.5, True, -2, 2.0]))
print(sorted(['b', 'B', 'a', 'A', 'ä', 'z'], key=str.casefold))
print(sorted({'x': 3, 'a': 1}.items(), key=lambda kv: kv[1]))


class Bad:
    def __lt__(self, other):
        raise ValueError('no order')


try:
    sorted([Bad(), Bad()])
except ValueError as error:
    print(error)
items = [3, 1, 2]


def meddling(x):
    items.append(x)
    return x


try:
    items.sort(key=meddling)
except ValueError as error:
    print(error)
print(items)
