"""`time` for modules that note the time of day beside what they are for: without a clock it stands still."""

import time as _time
from time import *


def time():
    """The time of day, or the earliest that a zip archive can hold."""
    try:
        return _time.time()
    except RuntimeError:
        return 315532800.0


def time_ns():
    return int(time() * 1e9)
