"""What archives have in common: the time that is written into them where there is no clock."""

import time


def now():
    """The time of day, or the earliest that a zip archive can hold."""
    try:
        return time.time()
    except RuntimeError:
        return 315532800.0
