def read(lines):
    for line in lines:
        yield line.strip()
def parse(lines):
    for line in lines:
        if not line or line.startswith('#'):
            continue
        key, _, value = line.partition('=')
        yield key.strip(), value.strip()
def convert(pairs):
    for key, value in pairs:
        yield key, int(value) if value.isdigit() else value
text = ['# comment', 'a = 1', '', 'name = bob ', 'n=42']
print(dict(convert(parse(read(text)))))
def windows(seq, n):
    window = []
    for x in seq:
        window.append(x)
        if len(window) > n:
            window.pop(0)
        if len(window) == n:
            yield tuple(window)
print(list(windows(range(5), 3)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
p = primes()
print([next(p) for _ in range(10)])
def batch(it, size):
    it = iter(it)
    while chunk := [x for _, x in zip(range(size), it)]:
        yield chunk
print(list(batch(range(7), 3)))
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)
print(list(merge([1, 4, 6], [2, 3, 7, 8])))
