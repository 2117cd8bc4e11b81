"""How long frames, closures and temporaries keep what they hold."""


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('exit', self.name)

    def __add__(self, other):
        return Loud(self.name + other.name)

    def __call__(self):
        return self

    @property
    def itself(self):
        return self


def several():
    one = Loud('one')
    two = Loud('two')
    print('several')


several()


def closure():
    held = Loud('held')

    def inner():
        return held.name

    return inner


function = closure()
print(function())
del function
print('after closure')


def default(value=Loud('default')):
    return value.name


print(default())
del default
print('after default')
with Loud('manager') as manager:
    print('with', manager.name)
del manager
with Loud('unnamed manager'):
    print('with')
print('after with')
total = Loud('a') + Loud('b')
print(total.name)
del total
Loud('calls')()().itself.itself
print('after a chain')


def recursive(depth):
    value = Loud(str(depth))
    if depth:
        recursive(depth - 1)
    print('leaving', value.name)


recursive(2)


def generator():
    value = Loud('in a generator')
    yield 1
    print('still there', value.name)
    del value
    yield 2


print(list(generator()))
stopped = generator()
next(stopped)
del stopped
print('after a generator')


def variadic(*args, **keywords):
    print(len(args), sorted(keywords))


variadic(Loud('positional'), key=Loud('keyword'))
print('after variadic')


def swaps():
    value = Loud('before')
    for name in ('x', 'y'):
        value = Loud(name)
    return value.name


print(swaps())
try:
    raise ValueError(Loud('raised'))
except ValueError:
    print('handler')
print('after handler')
match Loud('subject'):
    case Loud(name=name):
        print('matched', name)
print('after match')
text = f'{Loud("formatted").name}'
print(text)
values = [Loud('kept')]
values += [Loud('added')]
del values[0]
print('after slices')
values = values[1:]
print('end')
