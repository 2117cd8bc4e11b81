"""What a generator raises while it handles an exception has that as its context, and else what its caller handles."""


def chain(error):
    found = []
    while error is not None:
        found.append(str(error))
        error = error.__context__
    return found


def raising(*pauses):
    for number, pause in enumerate(pauses):
        try:
            raise ValueError(f'inner {number}')
        except ValueError as error:
            yield chain(error)
        if pause:
            yield 'pause'
    try:
        raise ValueError('last')
    except ValueError:
        try:
            raise KeyError('nested')
        except KeyError as error:
            yield chain(error)
        yield 'between'
        try:
            raise IndexError('again')
        except IndexError as error:
            yield chain(error)
    try:
        raise OSError('after')
    finally:
        yield 'in finally'


for pauses in ((False, False), (True, False)):
    steps = raising(*pauses)
    number = 0
    while True:
        number += 1
        try:
            raise RuntimeError(f'outer {number}')
        except RuntimeError:
            try:
                print(next(steps))
            except (StopIteration, OSError) as error:
                print(repr(error), chain(error))
                break
    print(next(raising()))

steps = raising(False)
print(next(steps))
try:
    raise RuntimeError('outer')
except RuntimeError:
    print(next(steps))
print(next(steps), next(steps))
