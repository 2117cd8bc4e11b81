"""Shortest paths with a heap."""

import heapq

count = 3000
graph = {node: [((node * 7 + k * 131) % count, k * 3 + node % 5 + 1) for k in range(1, 6)] for node in range(count)}


def shortest(start):
    best = {start: 0}
    heap = [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        for following, weight in graph[node]:
            candidate = cost + weight
            if candidate < best.get(following, 1_000_000_000):
                best[following] = candidate
                heapq.heappush(heap, (candidate, following))
    return best


best = shortest(0)
(len(best), sum(best.values()), sum(shortest(17).values()))
