"""traceback's classes: summaries of frames and stacks, exceptions with what they were raised from, values of variables."""
import traceback


def inner(number):
    text = 'local'
    return number / len(text[5:])


def outer():
    return inner(3)


def names(stack):
    return [frame.name for frame in stack]


try:
    outer()
except ZeroDivisionError as error:
    kept = error
stack = traceback.extract_tb(kept.__traceback__)
print(type(stack), names(stack), names(traceback.extract_tb(kept.__traceback__, limit=1)), names(traceback.extract_tb(kept.__traceback__, limit=-1)))
print([frame.f_code.co_name for frame, line in traceback.walk_tb(kept.__traceback__)])
with_locals = traceback.StackSummary.extract(traceback.walk_tb(kept.__traceback__), capture_locals=True)
print(with_locals[-1].locals, [frame.locals for frame in stack][-1])
described = traceback.TracebackException.from_exception(kept, capture_locals=True)
print(str(described), names(described.stack), described.stack[-1].locals, described.__cause__, described.__context__)
print(described == traceback.TracebackException.from_exception(kept, capture_locals=True), described == 3)
try:
    try:
        outer()
    except ZeroDivisionError as error:
        raise KeyError('key') from error
except KeyError as error:
    described = traceback.TracebackException.from_exception(error)
    print(str(described.__cause__), described.__suppress_context__, described.__context__ is not None)
    print([line for line in described.format() if not line.startswith(' ')])
    print([line for line in described.format(chain=False) if not line.startswith(' ')], list(described.format_exception_only()))


def stacked():
    return traceback.extract_stack(), traceback.format_stack(limit=1)


found, shown = stacked()
print(names(found)[-1], len(shown), names(traceback.StackSummary.extract(traceback.walk_stack(None)))[:1])
listed = traceback.StackSummary.from_list([('file.py', 3, 'function', 'some code'), traceback.FrameSummary('other.py', 4, 'method', line='more')])
print(listed.format(), traceback.format_list(listed) == listed.format())
frame = traceback.FrameSummary('f', 1, 'n', lookup_line=False, line='  line  ', locals={'a': [1]})
print(frame, frame.line, frame.locals, frame == ('f', 1, 'n', 'line'), tuple(frame), len(frame), frame[2])
for _ in range(3):
    listed.append(listed[0])
print(listed.format()[-1])
for wrong in (lambda: traceback.format_exception(ValueError, ValueError()), lambda: traceback.format_exception(5)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Group(ExceptionGroup):
    pass


try:
    raise Group('group', [ValueError(1), ExceptionGroup('more', [TypeError(2)])])
except Group as error:
    described = traceback.TracebackException.from_exception(error)
    print([str(part) for part in described.exceptions], list(described.format_exception_only())[:1])
try:
    compile('x = (', 'file.py', 'exec')
except SyntaxError as error:
    described = traceback.TracebackException.from_exception(error)
    print(described.filename, described.lineno, described.msg, described.offset, repr(described.text))
error = ValueError('noted')
error.__notes__ = 5
print([line.strip() for line in traceback.format_exception_only(error)])
