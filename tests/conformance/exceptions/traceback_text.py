"""The text of chained tracebacks, as traceback.format_exception gives it."""
import traceback


def inner(x):
    return 10 / x


def middle(x):
    try:
        return inner(x)
    except ZeroDivisionError as error:
        raise ValueError('middle failed') from error


def show():
    text = traceback.format_exc()
    print(text.replace(text.split('"')[1], 'FILE') if '"' in text else text)


try:
    middle(0)
except ValueError as caught:
    print([line.strip().split(',')[-1] for line in traceback.format_exc().splitlines() if line.strip().startswith('File')])
    print([line for line in traceback.format_exc().splitlines() if line and not line.startswith(' ')])
    print(traceback.format_exception_only(type(caught), caught), traceback.format_exception_only(caught))
    frames = traceback.extract_tb(caught.__traceback__)
    print([(frame.name, frame.lineno) for frame in frames])
    print([(frame.name, frame.lineno) for frame in traceback.extract_tb(caught.__cause__.__traceback__)])
try:
    try:
        {}['missing']
    except KeyError:
        undefined
except NameError as caught:
    print([line for line in traceback.format_exc().splitlines() if line and not line.startswith(' ')])


class Custom(Exception):
    def __str__(self):
        return 'line one\nline two'


try:
    raise Custom
except Custom as caught:
    print(traceback.format_exception_only(caught))
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(KeyError('k')), traceback.format_exception_only(OSError(2, 'No such file')))
noted = ValueError('noted')
noted.add_note('a note')
noted.add_note('two\nlines')
print(traceback.format_exception_only(noted))
try:
    raise ExceptionGroup('several', [ValueError('one'), ExceptionGroup('inner', [TypeError('two')])])
except ExceptionGroup:
    print([line for line in traceback.format_exc().splitlines() if 'File' not in line and 'raise' not in line and '^' not in line])
print(traceback.format_exc())
t = traceback.TracebackException.from_exception(noted)
print(list(t.format_exception_only()), t.exc_type.__name__ if hasattr(t, 'exc_type') else '')
