"""What takes in an iterator item by item: the iterator sees the items before, and they stay when it raises."""

from collections import deque


def failing():
    yield 1
    yield 2
    raise KeyError('third')


for make, name in [
    (list, 'extend'),
    (list, '__iadd__'),
    (set, 'update'),
    (deque, 'extend'),
    (deque, 'extendleft'),
    (deque, '__iadd__'),
]:
    made = make()
    try:
        getattr(made, name)(failing())
    except KeyError as error:
        print(made, error)

numbers = [1, 1]
numbers.extend(numbers[-1] + numbers[-2] for _ in range(8))
print(numbers)
window = deque([1], maxlen=3)
window.extend(window[-1] + 1 for _ in range(5))
print(window)
print(numbers.extend(str(number) for number in range(2)), numbers[-2:])


class Loud(list):
    def append(self, item):
        print('not called')


loud = Loud()
loud.extend(letter for letter in 'ab')
loud += (letter for letter in 'cd')
print(loud, type(loud).__name__)

several = set()
several.update((letter for letter in 'a'), (letter for letter in 'b'))
print(sorted(several))
for call in (lambda: [].extend(x for x in 5), lambda: numbers.extend(5)):
    try:
        call()
    except TypeError as error:
        print(error)
