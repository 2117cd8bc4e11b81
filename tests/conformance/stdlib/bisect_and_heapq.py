import bisect, heapq
a = [1, 2, 4, 4, 7]
print(bisect.bisect_left(a, 4), bisect.bisect_right(a, 4), bisect.bisect(a, 0), bisect.bisect_left(a, 9), bisect.bisect_left(a, 4, 0, 2), bisect.bisect_left([('a', 1), ('b', 5)], 3, key=lambda p: p[1]))
bisect.insort(a, 3); bisect.insort_left(a, 4); print(a)
h = [5, 3, 8, 1]
heapq.heapify(h); print(h[0]); heapq.heappush(h, 0)
print([heapq.heappop(h) for _ in range(len(h))], heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), list(heapq.merge([1, 3], [2, 4], reverse=False)), heapq.heappushpop([2, 3], 1), heapq.heapreplace([1, 2], 5), list(heapq.merge(['b', 'aa'], ['ccc'], key=len)))
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
class T:
    def __init__(self, p): self.p = p
    def __lt__(self, o): return self.p < o.p
q = []
for p in (3, 1, 2): heapq.heappush(q, T(p))
print([heapq.heappop(q).p for _ in range(3)])
try:
    heapq.heappush([(1, {})], (1, {}))
except TypeError as error:
    print(error)
