"""Warnings. What isn't turned into an error, recorded or ignored is written to `sys.stderr`."""

import sys

import _traceback

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

filters = []
_shown = set()
_recorders = []


class WarningMessage:
    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    return f'{text}  {line.strip()}\n' if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def _action(text, category):
    for action, pattern, wanted in filters:
        if issubclass(category, wanted) and (pattern is None or pattern.match(text)):
            return action
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return 'ignore' if not _recorders else 'default'
    return 'default'


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, _ = _traceback.place(__name__, max(1, stacklevel)) or ('sys', 1, None)
    warn_explicit(message, category, filename, lineno, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    text = str(message)
    if isinstance(message, Warning):
        category = message.__class__
    else:
        message = category(message)
    action = _action(text, category)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action in ('once', 'module', 'default'):
        key = (text, category, lineno, len(_recorders))
        if key in _shown:
            return
        _shown.add(key)
    if _recorders and _recorders[-1] is not None:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        showwarning(message, category, filename, lineno)


def _check_action(action):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once', 'all'):
        error = ValueError if sys.version_info >= (3, 13) else AssertionError
        raise error(f'invalid action: {action!r}')


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check_action(action)
    pattern = None
    if message:
        import re
        pattern = re.compile(message, re.I)
    _add((action, pattern, category), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add((action, None, category), append)


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)


def resetwarnings():
    filters[:] = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._saved = filters[:]
        log = [] if self._record else None
        _shown.clear()
        _recorders.append(log if self._record else (_recorders[-1] if _recorders else None))
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters[:] = self._saved
        _recorders.pop()
        _shown.clear()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, target, /):
        message, category = self.message, self.category
        if category is None:
            target.__deprecated__ = message
            return target
        if isinstance(target, type):
            original = target.__init__

            def __init__(self, *args, **kwargs):
                if type(self) is target:
                    warn(message, category)
                original(self, *args, **kwargs)

            target.__init__ = __init__
            target.__deprecated__ = message
            return target
        import functools

        @functools.wraps(target)
        def wrapper(*args, **kwargs):
            warn(message, category)
            return target(*args, **kwargs)

        target.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
