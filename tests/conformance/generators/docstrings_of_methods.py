def generator():
    yield 1


def show(value, *names):
    for name in names:
        print(type(value).__name__, name, repr(getattr(value, name).__doc__))


show(generator(), '__next__', '__iter__', 'send', 'throw', 'close')
for values in ([], (), '', range(0), {}, {}.values(), {}.items(), set()):
    show(iter(values), '__next__', '__iter__')
show(reversed([]), '__next__')
