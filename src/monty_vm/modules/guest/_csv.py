"""What CPython's `csv` builds on: readers, writers and dialects."""

import _csv_native
from _csv_native import *
from _csv_native import check as _check, compose as _compose, parse as _parse

__version__ = '1.0'
__doc__ = 'CSV parsing and writing.'
_NAMES = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict')
_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': 0, 'skipinitialspace': False, 'strict': False}
_dialects = {}
_limit = [131072]


class Dialect:
    def __init__(self, dialect=None, **parameters):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in parameters:
            if name not in _DEFAULTS:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name in _NAMES:
            if name in parameters:
                value = parameters[name]
            else:
                value = getattr(dialect, name, _DEFAULTS[name])
            if name in ('doublequote', 'skipinitialspace', 'strict'):
                value = bool(value)
            setattr(self, name, value)
        if self.quotechar is None and 'quoting' not in parameters and getattr(dialect, 'quoting', None) is None:
            self.quoting = QUOTE_NONE
        self._values = tuple([getattr(self, name) for name in _NAMES])
        _check(self._values)


def register_dialect(name, dialect=None, **parameters):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **parameters)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None):
    old = _limit[0]
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit[0] = new_limit
    return old


class _Reader:
    def __init__(self, iterable, dialect=None, **parameters):
        self._lines = iter(iterable)
        self.dialect = Dialect(dialect, **parameters)
        self._values = self.dialect._values
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        lines = [next(self._lines)]
        self.line_num += 1
        while True:
            row = _parse(lines, self._values, False)
            if row is not None:
                return row
            try:
                line = next(self._lines)
            except StopIteration:
                return _parse(lines, self._values, True)
            lines.append(line)
            self.line_num += 1


class _Writer:
    def __init__(self, file, dialect=None, **parameters):
        if not hasattr(file, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._file = file
        self.dialect = Dialect(dialect, **parameters)
        self._values = self.dialect._values

    def writerow(self, row):
        return self._file.write(_compose(row, self._values))

    def writerows(self, rows):
        for row in rows:
            self._file.write(_compose(row, self._values))


_Reader.__name__ = _Reader.__qualname__ = 'reader'
_Writer.__name__ = _Writer.__qualname__ = 'writer'


def reader(iterable, dialect='excel', **parameters):
    return _Reader(iterable, dialect if 'excel' in _dialects or dialect != 'excel' else None, **parameters)


def writer(file, dialect='excel', **parameters):
    return _Writer(file, dialect if 'excel' in _dialects or dialect != 'excel' else None, **parameters)
