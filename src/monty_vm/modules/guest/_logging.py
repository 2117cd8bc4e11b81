"""What `logging` has instead of the process around it."""

import sys


def stderr():
    """Where messages go for which nothing else was said: the sandbox's own standard error shows nowhere."""
    return sys.stdout if sys.stderr is sys.__stderr__ else sys.stderr


class _Network:
    def __getattr__(self, name):
        import socket  # Says that there is none.


socket = _Network()
