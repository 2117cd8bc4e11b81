"""Snapshots: a session as bytes, and back. The format is described in `docs/snapshots.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from monty_vm.errors import SnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from monty_vm.session import Session

    S = TypeVar('S', bound=Session)


def dump(session: Session, key: bytes | None, answers: Sequence[tuple[int, bool, object]] | None = None) -> bytes:
    """The session's whole state, and for a recording the answers with which it is about to go on.

    Raises:
        SnapshotError: if something can't be stored.
    """
    from monty_vm.snapshot.encode import Encoder, seal

    check_key(key)
    return seal(Encoder(session).encode(answers), key)


def load(
    cls: type[S],
    data: bytes,
    functions: Mapping[str, Callable[..., Any]] | None,
    key: bytes | None,
    grants: Mapping[str, Any],
) -> S:
    """A session of the class `cls` from `dump`'s bytes, with what the host grants now.

    Raises:
        SnapshotError: if the bytes aren't a snapshot that can be loaded here.
    """
    from monty_vm.snapshot.decode import Decoder, unpack, unseal

    check_key(key)
    body = unpack(unseal(data, key))
    session = cls(**grants)
    Decoder(session, body, functions or {}).decode()
    # Nothing in it is larger than this, so that the meter need not look.
    session.machine.notice(len(data))
    return session


def load_recorded(
    cls: type[S], data: bytes, functions: Mapping[str, Callable[..., Any]], grants: Mapping[str, Any]
) -> tuple[S, list[tuple[int, bool, object]]]:
    """A session of a recording, and the answers kept with it. Functions that aren't given are stood in for.

    Raises:
        SnapshotError: if the bytes aren't a snapshot that can be loaded here.
    """
    from monty_vm.snapshot.decode import Decoder, unpack, unseal

    body = unpack(unseal(data, None))
    session = cls(**grants)
    decoder = Decoder(session, body, functions, stand_ins=True)
    decoder.decode()
    session.machine.notice(len(data))
    return session, decoder.answers


def check_key(key: object) -> None:
    if key is not None and (not isinstance(key, bytes) or not key):
        raise SnapshotError('a key must be non-empty bytes')
