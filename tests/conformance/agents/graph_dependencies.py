from collections import deque
tasks = {'deploy': ['test', 'build'], 'test': ['build', 'lint'], 'build': ['fetch'], 'lint': ['fetch'], 'fetch': []}
def topological(graph):
    degree = {node: len(deps) for node, deps in graph.items()}
    ready = deque(sorted(n for n, d in degree.items() if d == 0))
    order = []
    while ready:
        node = ready.popleft()
        order.append(node)
        for other, deps in sorted(graph.items()):
            if node in deps:
                degree[other] -= 1
                if degree[other] == 0:
                    ready.append(other)
    if len(order) != len(graph):
        raise ValueError(f'cycle among {sorted(set(graph) - set(order))}')
    return order
print(' -> '.join(topological(tasks)))
tasks['fetch'].append('deploy')
try:
    topological(tasks)
except ValueError as error:
    print('error:', error)
def levels(graph):
    memo = {}
    def level(n):
        if n not in memo:
            memo[n] = 1 + max((level(d) for d in graph[n]), default=-1)
        return memo[n]
    return {n: level(n) for n in graph}
tasks['fetch'].clear()
print(levels(tasks))
