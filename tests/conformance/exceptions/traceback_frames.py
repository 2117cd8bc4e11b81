import os
import sys
import types


def inner():
    return 1 / 0


def outer():
    inner()


try:
    outer()
except ZeroDivisionError as error:
    kind, value, trace = sys.exc_info()
    names = []
    while trace is not None:
        frame = trace.tb_frame
        names.append((frame.f_code.co_name, trace.tb_lineno))
        print(type(frame) is types.FrameType, frame.f_globals is globals(), frame.f_globals['__name__'])
        trace = trace.tb_next
    print(names, kind.__name__, value)
    print(error.__traceback__.tb_frame.f_locals is globals())
