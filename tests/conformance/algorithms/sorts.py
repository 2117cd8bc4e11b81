import copy
def bubble(a):
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
def insertion(a):
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a
def merge_sort(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r, out = merge_sort(a[:m]), merge_sort(a[m:]), []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def quick(a):
    return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def heap_sort(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]
            i = c
    for i in range(len(a) // 2, -1, -1): sift(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a
def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j - gap] > a[j]:
                a[j], a[j - gap] = a[j - gap], a[j]
                j -= gap
        gap //= 2
    return a
def counting(a):
    counts = [0] * (max(a) + 1)
    for x in a: counts[x] += 1
    return [i for i, c in enumerate(counts) for _ in range(c)]
seed, data = 42, []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    data.append(seed % 100)
for f in (bubble, insertion, merge_sort, quick, heap_sort, shell, counting):
    print(f.__name__, f(copy.copy(data)) == sorted(data))
print(sorted(data)[:10])
