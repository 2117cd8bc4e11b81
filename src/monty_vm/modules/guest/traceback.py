"""Texts of exceptions and of where they passed.

What programs use most is native. All else is CPython's own, which is loaded when it is asked for.
"""

import sys

import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


def __getattr__(name):
    import _traceback_library

    value = globals()[name] = getattr(_traceback_library, name)
    for cls in (_traceback_library.FrameSummary, _traceback_library.StackSummary, _traceback_library.TracebackException):
        cls.__module__ = __name__
    return value


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def _most(limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        return None if limit is None else max(limit, 0)
    return limit


def _value_of(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    error, traceback = _value_of(exc, value, tb)
    if error is None:
        return ['NoneType: None\n']
    return _traceback.full(error, chain, _most(limit), traceback)


def format_exception_only(exc, /, value=_sentinel, **kwargs):
    error = exc if value is _sentinel else value
    if error is None:
        return ['NoneType: None\n']
    return _traceback.only(error)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    print(''.join(format_exception(exc, value, tb, limit, chain)), file=file or sys.stderr, end='')


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')
