"""random: the API's invariants and errors, without depending on its values."""
import random

r = random.Random(42)
values = [r.random() for _ in range(5)]
r.seed(42)
print(values == [r.random() for _ in range(5)], all(0 <= v < 1 for v in values), values[0])
r.seed('text')
print(r.randint(1, 100), r.randrange(0, 100, 5), r.choice('abc'), r.uniform(1, 2), r.getrandbits(16), r.gauss(0, 1), r.betavariate(1, 2), r.expovariate(1.5), r.triangular(0, 1, 0.5))
items = list(range(10))
r.shuffle(items)
print(items, sorted(items) == list(range(10)), r.sample(range(100), 5), r.choices('ab', weights=[1, 9], k=6), r.choices([1, 2], cum_weights=[1, 2], k=3), r.sample(['a', 'b'], 3, counts=[2, 2]))
state = r.getstate()
first = r.random()
r.setstate(state)
print(first == r.random(), r.randbytes(4), r.normalvariate(), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.paretovariate(2), r.weibullvariate(1, 2), r.gammavariate(2, 1))
for action in (lambda: r.choice([]), lambda: r.randint(5, 1), lambda: r.randrange(0), lambda: r.sample([1], 2), lambda: r.sample({1, 2}, 1), lambda: r.choices([], k=1), lambda: r.choices([1], weights=[0]), lambda: r.choices([1], weights=[1, 2]), lambda: r.shuffle((1, 2)), lambda: r.randrange(1.5), lambda: r.getrandbits(-1), lambda: r.sample([1, 2], -1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), random.Random(1.5).random() == random.Random(1.5).random(), random.Random(b'x').random(), random.Random(None) is not None, r.binomialvariate(10, 0.5) if hasattr(r, 'binomialvariate') and False else '')
