"""Closures, functions as values and a decorator."""


def counted(function):
    calls = 0

    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs), calls

    return wrapper


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


@counted
def scale(value, factor=3):
    return value * factor


pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
total = 0
for i in range(40_000):
    total += pipeline(i)
    result, calls = scale(i, factor=2)
    total += result
(total, calls)
