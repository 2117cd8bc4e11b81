"""The part of `shutil` that isn't about files and processes."""

import os


def get_terminal_size(fallback=(80, 24)):
    return os.terminal_size(fallback)


def which(cmd, mode=None, path=None):
    return None


def __getattr__(name):
    if name in ('copy', 'copy2', 'copyfile', 'copytree', 'rmtree', 'move', 'disk_usage', 'make_archive', 'unpack_archive'):
        raise AttributeError(f"module 'shutil' has no attribute '{name}': the sandbox doesn't have it; use open()")
    raise AttributeError(f"module 'shutil' has no attribute '{name}'")
