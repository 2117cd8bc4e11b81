print((lambda: 42)(), (lambda x: x * 2)(4), (lambda x, y=3: x + y)(1), (lambda *a, **k: (a, k))(1, 2, z=3))
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
print(sorted(['bb', 'a', 'ccc'], key=lambda s: -len(s)))
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
late = [lambda: n for n in range(3)]
print([f() for f in late])
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, abs)(-3), (lambda: (yield))().__class__.__name__)
fact = (lambda f: lambda n: f(f, n))(lambda self, n: 1 if n < 2 else n * self(self, n - 1))
print(fact(10), (lambda: 0).__name__)
