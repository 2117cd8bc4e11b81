"""Texts of exceptions and of where they passed."""

import sys

import _traceback

__all__ = ['extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list', 'format_tb',
           'print_exc', 'print_exception', 'print_tb', 'FrameSummary', 'StackSummary', 'TracebackException', 'extract_stack',
           'format_stack', 'print_stack', 'print_last', 'walk_stack', 'walk_tb', 'clear_frames']
_missing = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None, **details):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = None

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self):
        return format_list(self)


def _most(limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        return None if limit is None else max(limit, 0)
    return limit


def extract_tb(tb, limit=None):
    limit = _most(limit)
    found = [FrameSummary(file, line, name, line=text) for file, line, name, text in _traceback.frames(tb)]
    if limit is not None:
        found = found[:limit] if limit >= 0 else found[limit:]
    return StackSummary(found)


def format_list(extracted_list):
    lines = []
    for filename, lineno, name, line in extracted_list:
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        lines.append(text + (f'    {line.strip()}\n' if line else ''))
    return lines


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    print(''.join(format_tb(tb, limit)), file=file or sys.stderr, end='')


def _value_of(exc, value):
    return exc if value is _missing else value


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **options):
    error = _value_of(exc, value)
    if error is None:
        return ['NoneType: None\n']
    return _traceback.full(error, chain, _most(limit), error.__traceback__ if tb is _missing else tb)


def format_exception_only(exc, /, value=_missing, **options):
    error = _value_of(exc, value)
    if error is None:
        return ['NoneType: None\n']
    return _traceback.only(error)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **options):
    print(''.join(format_exception(exc, value, tb, limit, chain)), file=file or sys.stderr, end='')


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def extract_stack(f=None, limit=None):
    if f is None:
        places = _traceback.places(__name__)
    else:
        places = [(frame.f_code.co_filename, line, frame.f_code.co_name, None) for frame, line in walk_stack(f)]
    found = [FrameSummary(file, line, name, line=text) for file, line, name, text in reversed(places)]
    if limit is not None:
        found = found[-limit:] if limit >= 0 else found[:-limit]
    return StackSummary(found)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    print(''.join(format_stack(f, limit)), file=file or sys.stderr, end='')


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield getattr(tb, 'tb_frame', None), tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    return None


class TracebackException:
    def __init__(self, exc_type, exc_value=None, exc_traceback=None, *, limit=None, **options):
        self.exc_type = exc_type
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = _most(limit)
        self._str = str(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        self.__cause__ = self.__context__ = None

    @classmethod
    def from_exception(cls, exc, *args, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def format(self, *, chain=True, **options):
        yield from _traceback.full(self._value, chain, self._limit, self._traceback)

    def format_exception_only(self, **options):
        yield from _traceback.only(self._value)

    def print(self, *, file=None, chain=True):
        print(''.join(self.format(chain=chain)), file=file or sys.stderr, end='')

    def __str__(self):
        return self._str
