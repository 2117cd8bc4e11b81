"""Conversations in files: the messages, and the calls that wait for a person.

With the paused block in the snapshot store this is all that a server needs to go on after a restart.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter
from pydantic_ai import DeferredToolRequests, ModelMessage


@dataclass
class Conversation:
    """A question and what has come of it so far."""

    question: str
    messages: list[ModelMessage] = field(default_factory=list)
    requests: DeferredToolRequests | None = None
    """What waits for a person."""
    answer: str | None = None


_adapter = TypeAdapter(Conversation)


class Conversations:
    """A folder with a file for each conversation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, key: str) -> Path:
        return self.folder / f'{key}.json'

    def new_key(self) -> str:
        return secrets.token_hex(4)

    def load(self, key: str) -> Conversation | None:
        # The key comes from an address that anybody can write.
        if not re.fullmatch('[0-9a-f]{8}', key) or not self.path(key).exists():
            return None
        return _adapter.validate_json(self.path(key).read_bytes())

    def save(self, key: str, conversation: Conversation) -> None:
        # A file is there whole or not at all, whenever the server is killed.
        temporary = self.path(key).with_suffix('.tmp')
        temporary.write_bytes(_adapter.dump_json(conversation))
        temporary.replace(self.path(key))

    def __iter__(self) -> Iterator[tuple[str, Conversation]]:
        """Keys and conversations, the newest first."""
        for path in sorted(self.folder.glob('*.json'), key=lambda path: path.stat().st_mtime, reverse=True):
            yield path.stem, _adapter.validate_json(path.read_bytes())
