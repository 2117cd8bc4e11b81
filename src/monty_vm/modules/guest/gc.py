"""The host collects garbage; here is only what programs call in passing."""

garbage = []


def collect(generation=2):
    return 0


def enable():
    return None


def disable():
    return None


def isenabled():
    return True


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
