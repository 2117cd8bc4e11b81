"""Types of iterators over builtin containers, and what they go on with."""
from array import array
from collections import Counter, OrderedDict, deque
import pickle

numbers = array('i', [1, 2, 3])
for iterator in (
    iter(deque([1, 2, 3])),
    reversed(deque([1, 2, 3])),
    reversed([1, 2, 3]),
    iter({1: 2}),
    reversed({1: 2}),
    reversed({1: 2}.keys()),
    reversed({1: 2}.values()),
    reversed({1: 2}.items()),
    iter(OrderedDict(a=1)),
    reversed(OrderedDict(a=1)),
    iter(OrderedDict(a=1).items()),
    iter(OrderedDict(a=1).values()),
    iter(Counter('a')),
    iter(numbers),
    iter(range(3)),
    reversed(range(3)),
    reversed(range(0, 10, 4)),
    reversed('ab'),
    iter(frozenset([1])),
    iter(b'ab'),
    iter('ab'),
):
    first = next(iterator)
    print(type(iterator), first, list(pickle.loads(pickle.dumps(list(iterator)))))
iterator = iter(numbers)
print(next(iterator))
numbers.append(4)
print(list(iterator), next(iterator, 'end'))
forwards, backwards = type(iter(deque())), type(reversed(deque()))
print(list(forwards(deque('abcd'), 1)), list(forwards(deque('abcd'))), list(backwards(deque('abcd'), 2)))
print(list(forwards(deque('abcd'), -2)), list(forwards(deque('abcd'), 9)))
for number in reversed(range(5)):
    print(number, end=' ')
    if number == 3:
        for inner in reversed(numbers):
            print(inner, end=' ')
print()
