"""Generic (shallow and deep) copying operations."""

from _copy import copy, deepcopy, replace

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error
