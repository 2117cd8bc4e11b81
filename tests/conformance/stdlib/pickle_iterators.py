"""Iterators, streams, random numbers and types as values: taken apart and made again."""
import copy, io, pickle, random, typing
from collections import deque


def parts():
    yield iter([1, 2, 3])
    yield iter((1, 2, 3))
    yield iter('abc')
    yield iter(b'abc')
    yield iter({1: 2, 3: 4, 5: 6})
    yield iter({1: 2, 3: 4}.items())
    yield iter({1: 2, 3: 4}.values())
    yield iter({1})
    yield iter(deque([1, 2, 3]))
    yield iter(range(4))
    yield iter(range(10**30, 10**30 + 3))
    yield enumerate('abc', 5)
    yield zip('abc', [1, 2, 3])
    yield zip('abc', [1, 2, 3], strict=True)
    yield map(len, ['a', 'bb', 'ccc'])
    yield filter(None, [1, 0, 2])
    yield reversed([1, 2, 3])
    yield reversed((1, 2, 3))


for steps in (0, 1):
    for iterator in parts():
        for _ in range(steps):
            next(iterator)
        for protocol in (0, 2, 4):
            made = pickle.loads(pickle.dumps(iterator, protocol))
            print(type(iterator).__name__, steps, protocol, list(made))
        print(list(copy.copy(iterator)), list(iterator))
for iterator in parts():
    list(iterator)
    print(type(iterator).__name__, list(pickle.loads(pickle.dumps(iterator))))

stream = io.BytesIO(b'abcdef')
stream.seek(2)
made = pickle.loads(pickle.dumps(stream))
print(made.read(), made.getvalue())
stream = io.StringIO('abc\ndef', newline='')
stream.seek(2)
made = pickle.loads(pickle.dumps(stream))
print(repr(made.read()), repr(made.getvalue()))
generator = random.Random(3)
generator.random()
made = pickle.loads(pickle.dumps(generator))
print(made.random() == generator.random(), made.getrandbits(40) == generator.getrandbits(40))

T = typing.TypeVar('T')
for form in (list[int], typing.List[int], typing.List, typing.Optional[int], typing.Union[int, str], int | None, typing.Callable[[int], str],
             typing.Any, T, typing.Dict[str, list[T]], typing.Literal[1, 'a'], typing.Tuple[int, ...], typing.ClassVar[int]):
    made = pickle.loads(pickle.dumps(form))
    print(made, made == form)
