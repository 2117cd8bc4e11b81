"""A pipeline of generator functions."""


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(source):
    for n in source:
        yield n * n


def chunks(source, size):
    chunk = []
    for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def flatten(nested):
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


total = 0
for chunk in chunks(squares(numbers(150_000)), 100):
    total += sum(chunk)
(total, sum(flatten([[1, [2, 3]], [4, [5, [6]]]] * 3000)))
