"""heapq: invariants, merge, nlargest, replace."""
import heapq

data = [5, 1, 8, 3, 9, 2]
heap = list(data)
heapq.heapify(heap)
print(heap, heap[0], all(heap[i] <= min(heap[2 * i + 1:2 * i + 3] or [99]) for i in range(len(heap))))
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 7), [heapq.heappop(heap) for _ in range(len(heap))])
print(heapq.nlargest(2, data), heapq.nsmallest(2, data), heapq.nlargest(2, ['a', 'bbb', 'cc'], key=len), heapq.nsmallest(0, data), heapq.nlargest(99, data))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge('ad', 'bc', key=str.lower)), list(heapq.merge([3, 1], [2], reverse=True)))
for action in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify('abc'), lambda: heapq.heapify([1, 'a'])):
    try:
        print(action())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
tasks = []
for i, (priority, name) in enumerate([(2, 'b'), (1, 'a'), (2, 'c'), (1, 'd')]):
    heapq.heappush(tasks, (priority, i, name))
print([heapq.heappop(tasks)[2] for _ in range(4)], heapq.heappushpop([], 5))


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n > other.n


items = [Item(3), Item(9), Item(5)]
heapq.heapify(items)
print(heapq.heappop(items).n, heapq.nsmallest(1, items)[0].n)
