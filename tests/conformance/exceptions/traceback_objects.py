"""Tracebacks as objects: the same one each time, shared by the parts of a group, set by hand."""
import sys


def fails():
    1 / 0


try:
    fails()
except ZeroDivisionError as error:
    kept = error
    print(sys.exc_info()[2] is error.__traceback__)
traceback = kept.__traceback__
print(kept.__traceback__ is traceback, traceback.tb_next == traceback.tb_next, traceback != traceback.tb_next, len({traceback, kept.__traceback__}))
try:
    raise kept
except ZeroDivisionError as error:
    print(error.__traceback__ is traceback, error.__traceback__.tb_next == traceback)
other = KeyError().with_traceback(traceback)
print(other.__traceback__ is traceback)
for wrong in (5, 'text', kept):
    for action in (lambda: other.with_traceback(wrong), lambda: setattr(other, '__traceback__', wrong)):
        try:
            action()
        except TypeError as error:
            print(error)
other.__traceback__ = None
print(other.__traceback__)
try:
    raise ExceptionGroup('group', [ValueError(1), TypeError(2)])
except ExceptionGroup as group:
    matching, rest = group.split(ValueError)
    print(matching.__traceback__ is group.__traceback__, rest.__traceback__ is group.__traceback__)
    print(group.subgroup(TypeError).__traceback__ is group.__traceback__)
try:
    try:
        raise ExceptionGroup('group', [ValueError(1), TypeError(2)])
    except* ValueError as part:
        first = part
except ExceptionGroup as remaining:
    print(remaining.__traceback__ == first.__traceback__, remaining.exceptions)
