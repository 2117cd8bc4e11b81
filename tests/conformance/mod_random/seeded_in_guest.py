import random
r = random.Random(42)
print(r.random(), r.randint(1, 6), r.choice('abc'), r.sample(range(10), 3), r.uniform(1, 2), r.randrange(0, 100, 5), r.choices([1, 2, 3], k=4), r.choices('ab', weights=[1, 9], k=3), r.gauss(0, 1), r.getrandbits(16), r.triangular(), r.betavariate(1, 2), r.expovariate(1.5), r.normalvariate(0, 1))
l = [1, 2, 3, 4, 5]
r.shuffle(l)
print(l)
random.seed(7)
print(random.random(), random.randint(1, 100), random.choice([1, 2, 3]))
random.seed(7)
print(random.random())
a, b = random.Random('text'), random.Random('text')
print(a.random() == b.random(), a.getstate() == b.getstate())
for f in (lambda: r.choice([]), lambda: r.randint(5, 1), lambda: r.sample([1], 5), lambda: r.randrange(0)):
    try:
        f()
    except (IndexError, ValueError) as error:
        print(type(error).__name__)
