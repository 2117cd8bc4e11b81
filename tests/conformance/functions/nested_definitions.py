def outer(n):
    def helper(k):
        def inner(): return n + k
        return inner
    class Local:
        attr = n
        def get(self): return helper(self.attr)()
    results = [helper(i)() for i in range(3)]
    return results, Local().get(), Local.__qualname__, helper.__qualname__
print(outer(10))
def fact_factory():
    def fact(n): return 1 if n <= 1 else n * fact(n - 1)
    return fact
print(fact_factory()(10))
def even_odd():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even, odd
e, o = even_odd()
print(e(10), o(7), e(3))
def shadow(x):
    def x(): return 'function'
    return x()
print(shadow(1))
if True:
    def conditional(): return 'first'
else:
    def conditional(): return 'second'
print(conditional())
for i in range(2):
    def redefined(i=i): return i
print(redefined())
