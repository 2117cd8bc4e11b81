import heapq
graph = {'A': {'B': 7, 'C': 9, 'F': 14}, 'B': {'A': 7, 'C': 10, 'D': 15}, 'C': {'A': 9, 'B': 10, 'D': 11, 'F': 2}, 'D': {'B': 15, 'C': 11, 'E': 6}, 'E': {'D': 6, 'F': 9}, 'F': {'A': 14, 'C': 2, 'E': 9}}
def dijkstra(start):
    dist, previous, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for other, w in graph[node].items():
            if (nd := d + w) < dist.get(other, float('inf')):
                dist[other], previous[other] = nd, node
                heapq.heappush(heap, (nd, other))
    return dist, previous
dist, previous = dijkstra('A')
print(dist)
path, node = [], 'E'
while node:
    path.append(node)
    node = previous.get(node)
print(' -> '.join(reversed(path)))
