"""There are no signals in the sandbox."""


def registerResult(result):
    return None


def removeResult(result):
    return False


def installHandler():
    return None


def removeHandler(method=None):
    return method if method is not None else None
