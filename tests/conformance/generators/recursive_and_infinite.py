from itertools import islice, takewhile, count
def inorder(t):
    if t:
        left, value, right = t
        yield from inorder(left)
        yield value
        yield from inorder(right)
print(list(inorder(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def squares():
    n = 0
    while True:
        yield n * n
        n += 1
print(list(islice(squares(), 5)), list(takewhile(lambda x: x < 30, squares())), next(x for x in squares() if x > 50))
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)
print(list(hanoi(3, 'A', 'B', 'C')), sum(1 for _ in hanoi(6, 'x', 'y', 'z')))
def subsets(s):
    if not s: yield []; return
    for rest in subsets(s[1:]):
        yield rest
        yield [s[0]] + rest
print(sorted(subsets([1, 2, 3])))
def primes():
    sieve = {}
    for n in count(2):
        p = sieve.pop(n, None)
        if p is None: sieve[n * n] = n; yield n
        else:
            m = n + p
            while m in sieve: m += p
            sieve[m] = p
print(list(islice(primes(), 15)))
