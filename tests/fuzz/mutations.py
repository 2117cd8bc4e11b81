"""Changes to snapshots: to their bytes, and to the structure of their bodies."""

from __future__ import annotations

import random
from typing import Any

import msgpack

from monty_vm.snapshot.encode import MAGIC

HEAD = len(MAGIC) + 2
ODD: list[Any] = [
    0, 1, -1, 2, 3, 7, 255, 2**31, 2**62, 2**63, 2**64 - 1, -(2**63), None, True, False, 1.5, float('inf'), float('nan'),
    'x', '', 'list', 'keys', 'set', 'self', '__class__', '\ud800', b'', b'xy', [], {}, [[]], [1, 2], {'x': 1}, {'x': []},
    msgpack.ExtType(1, b'\0' * 9), msgpack.ExtType(1, b'\xff' * 20), msgpack.ExtType(5, b''),
]  # fmt: skip


def body_of(blob: bytes) -> Any:
    """What stands in a snapshot, as lists, dictionaries and scalars."""
    return msgpack.unpackb(
        blob[HEAD:], raw=False, unicode_errors='surrogatepass', ext_hook=msgpack.ExtType, strict_map_key=False
    )


def with_body(blob: bytes, body: object) -> bytes:
    """A snapshot with the head of another and this body."""
    return blob[:HEAD] + bytes(msgpack.packb(body, unicode_errors='surrogatepass'))


def spots(tree: object) -> list[tuple[Any, Any]]:
    """Every place in the lists and dictionaries of a body."""
    found: list[tuple[Any, Any]] = []
    work: list[Any] = [tree]
    while work:
        item = work.pop()
        keys = range(len(item)) if isinstance(item, list) else list(item) if isinstance(item, dict) else ()
        for key in keys:
            found.append((item, key))
            work.append(item[key])
    return found


def plain_copy(value: Any) -> Any:
    """A copy that shares nothing."""
    return msgpack.unpackb(
        msgpack.packb(value, unicode_errors='surrogatepass'),
        unicode_errors='surrogatepass',
        ext_hook=msgpack.ExtType,
        strict_map_key=False,
    )


def forged(choose: random.Random, blob: bytes) -> bytes:
    """Well-formed bytes with fields of other types, other references, missing, moved and further fields."""
    body = body_of(blob)
    records, state = body[3], body[4]
    for _ in range(choose.choice([1, 1, 1, 2, 3, 5])):
        where = choose.random()
        tree = body
        if where < 0.75 and records:
            tree = choose.choice(records)
        elif where < 0.9:
            tree = state
        places = spots(tree)
        if not places:
            continue
        # Fields of the record itself matter more than what plain data holds.
        holder, key = choose.choice(places[: choose.choice([4, 12, len(places)])])
        way = choose.random()
        value: Any
        if way < 0.35:
            value = plain_copy(choose.choice(ODD))
        elif way < 0.65:
            value = [choose.randrange(len(records))] if records else []
        elif way < 0.75:
            value = choose.randrange(-2, len(records) + 2)
        else:
            other, at = choose.choice(places if choose.random() < 0.5 else spots(choose.choice(records)) or places)
            value = plain_copy(other[at])
        if isinstance(holder, list):
            if choose.random() < 0.15:
                del holder[key]
            elif choose.random() < 0.15:
                holder.insert(key, value)
            else:
                holder[key] = value
        elif choose.random() < 0.15:
            holder[choose.choice(['x', '__class__', '__dict__', key])] = holder.pop(key)
        else:
            holder[key] = value
    return with_body(blob, body)


def redirected(choose: random.Random, blob: bytes) -> bytes:
    """All references of some records go to others."""
    body = body_of(blob)
    records = body[3]
    for _ in range(choose.choice([1, 1, 2, 4])):
        for holder, key in spots(choose.choice(records)):
            value = holder[key]
            if isinstance(value, list) and len(value) == 1 and type(value[0]) is int and choose.random() < 0.5:
                holder[key] = [choose.randrange(len(records))]
    return with_body(blob, body)


def swapped(choose: random.Random, blob: bytes) -> bytes:
    """Records stand where others stood."""
    body = body_of(blob)
    records = body[3]
    for _ in range(choose.choice([1, 2, 3])):
        first, second = choose.randrange(len(records)), choose.randrange(len(records))
        if choose.random() < 0.5:
            records[first], records[second] = records[second], records[first]
        else:
            records[first] = plain_copy(records[second])
    return with_body(blob, body)


def damaged(choose: random.Random, blob: bytes) -> bytes:
    """Bytes that are changed, lost, moved or repeated."""
    data = bytearray(blob)
    for _ in range(choose.choice([1, 1, 2, 4, 16])):
        if not data:
            break
        place = choose.randrange(len(data))
        way = choose.randrange(6)
        if way == 0:
            data[place] ^= 1 << choose.randrange(8)
        elif way == 1:
            data[place] = choose.randrange(256)
        elif way == 2:
            del data[place : place + choose.choice([1, 2, 8, 100])]
        elif way == 3:
            source = choose.randrange(len(data))
            data[place:place] = data[source : source + choose.choice([1, 4, 30])]
        elif way == 4:
            # A length that is much too large: array, map, text, bytes, extension.
            data[place : place + 1] = choose.choice([b'\xdd', b'\xdf', b'\xdb', b'\xc6', b'\xc9']) + choose.choice(
                [b'\xff\xff\xff\xff', b'\x7f\xff\xff\xff', b'\x00\x0f\xff\xff']
            )
        else:
            del data[place:]
    return bytes(data)


def mutated(choose: random.Random, blob: bytes) -> bytes:
    """Hostile bytes made of a snapshot."""
    way = choose.random()
    try:
        if way < 0.5:
            return forged(choose, blob)
        if way < 0.65:
            return redirected(choose, blob)
        if way < 0.8:
            return swapped(choose, blob)
    except (ValueError, OverflowError, IndexError):
        # The codec can't pack it, or there is nothing to change.
        pass
    return damaged(choose, blob)
