"""The host collects garbage; here is only what programs call in passing."""

from _weakref_native import collect

garbage = []


_enabled = True


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_count():
    return (0, 0, 0)


def get_threshold():
    return (700, 10, 10)


def set_threshold(*thresholds):
    return None


def freeze():
    return None


def unfreeze():
    return None
