def permutations(a):
    if len(a) <= 1:
        yield a
    else:
        for i in range(len(a)):
            for rest in permutations(a[:i] + a[i + 1:]):
                yield a[i:i + 1] + rest
print(list(permutations([1, 2, 3])), len(list(permutations('abcd'))), sorted(permutations('cab'))[0])
def powerset(s):
    out = [[]]
    for x in s: out += [o + [x] for o in out]
    return out
print(powerset([1, 2, 3]))
def combos(a, k):
    if k == 0: return [[]]
    return [[a[i]] + c for i in range(len(a)) for c in combos(a[i + 1:], k - 1)]
print(combos('abcd', 2))
def partitions(n, m=None):
    m = m or n
    if n == 0: yield []; return
    for i in range(min(n, m), 0, -1):
        for p in partitions(n - i, i): yield [i] + p
print(list(partitions(5)))
def gray(n): return [''] if n == 0 else ['0' + g for g in gray(n - 1)] + ['1' + g for g in reversed(gray(n - 1))]
print(gray(3))
