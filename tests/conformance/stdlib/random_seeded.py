import random
random.seed(123)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.uniform(1, 5), random.choice('abcdef'), random.sample(range(100), 5), random.gauss(0, 1))
deck = list(range(10)); random.shuffle(deck); print(deck)
print(random.choices(['a', 'b', 'c'], weights=[5, 3, 2], k=6), random.randrange(0, 50, 7), random.getrandbits(8))
state = random.getstate(); a = random.random(); random.setstate(state); print(a == random.random())
r1, r2 = random.Random(5), random.Random(5)
print(r1.random() == r2.random(), r1.choice([1, 2]) == r2.choice([1, 2]))
