"""A part of `asyncio` that tests import by its own name."""

from asyncio import *
