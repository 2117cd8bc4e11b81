import bisect
def search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x: return mid
        if a[mid] < x: lo = mid + 1
        else: hi = mid - 1
    return ~lo
a = [1, 3, 5, 7, 9, 11]
print([search(a, x) for x in range(13)])
print(bisect.bisect_left(a, 5), bisect.bisect_right(a, 5), bisect.bisect(a, 4), bisect.bisect_left(a, 100))
bisect.insort(a, 6)
print(a, bisect.bisect([3, 2, 1], -2, key=lambda v: -v))
def grade(s): return 'FDCBA'[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
