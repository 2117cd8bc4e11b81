"""A part of `asyncio` that tests import by its own name."""

import asyncio
from asyncio import *


def __getattr__(name):
    return getattr(asyncio, name)
