import contextlib
import traceback


def places(function):
    try:
        function()
    except Exception as error:
        print([(entry.lineno, entry.name) for entry in traceback.extract_tb(error.__traceback__)][1:])


def unmatched():
    try:
        raise KeyError('a')
    except ValueError:
        return 1
    return 2


def finally_block():
    try:
        raise KeyError('a')
    finally:
        len('after')


def with_block():
    with contextlib.suppress(ValueError):
        raise KeyError('a')


def again():
    try:
        unmatched()
    except KeyError:
        raise


def generator():
    try:
        yield 1
    finally:
        len('after')


def thrown():
    steps = generator()
    next(steps)
    steps.throw(KeyError('b'))


def delegating():
    yield from generator()


def thrown_through():
    steps = delegating()
    next(steps)
    steps.throw(KeyError('c'))


for function in (unmatched, finally_block, with_block, again, thrown, thrown_through):
    places(function)
