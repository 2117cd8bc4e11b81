def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def factor(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1: out[n] = 1
    return out
def is_prime(n, bases=(2, 3, 5, 7, 11, 13)):
    if n < 2: return False
    for p in bases:
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else:
            return False
    return True
print(gcd(1071, 462), egcd(240, 46), factor(360), factor(97), factor(2 ** 10 * 3 ** 5), [n for n in range(30) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(561))
def collatz(n):
    s = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        s.append(n)
    return s
print(collatz(6), max(range(1, 100), key=lambda n: len(collatz(n))))
print([n for n in range(1, 200) if n == sum(d for d in range(1, n) if n % d == 0)], sum(int(d) for d in str(2 ** 100)), [n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))])
def to_roman(n):
    out = ''
    for v, r in [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]:
        while n >= v: out, n = out + r, n - v
    return out
print([to_roman(n) for n in (4, 9, 14, 1994, 2024)])
