"""Generators that are given up inside a `try` or `with` are closed."""

import contextlib


def numbers(name):
    try:
        print('start', name)
        yield 1
        yield 2
    finally:
        print('cleanup', name)


given_up = numbers('deleted')
next(given_up)
del given_up
print('after del')
for value in numbers('broken off'):
    break
print('after break')


def first(values):
    for value in values:
        return value


print(first(numbers('returned from')))
print(next(numbers('next')))
print('after next')
never = numbers('never started')
del never
print(list(numbers('exhausted')))


def catching():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('exits')
            raise


pair = [catching(), catching()]
for each in pair:
    next(each)
each = None
pair.clear()
print('after clear')


class Manager:
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, kind, *rest):
        print('exit', kind)


def managed():
    with Manager():
        yield 1


next(managed())
print('after with')


def delegating():
    yield from numbers('delegate')


outer = delegating()
next(outer)
outer = None
print('after yield from')


def ignoring():
    try:
        yield 1
    finally:
        yield 2


stubborn = ignoring()
next(stubborn)
del stubborn
print('ignored')


@contextlib.contextmanager
def resource():
    print('open')
    try:
        yield 'resource'
    finally:
        print('close')


with resource() as name:
    print(name)


def user():
    with resource():
        yield 1


for _ in user():
    break
print(any(value > 0 for value in numbers('any')))
first_one, *_ = numbers('unpacked')
print(dict(zip(numbers('zip'), 'a')))
pipeline = (value * 2 for value in numbers('pipeline'))
print(next(pipeline))
del pipeline
print('end')
