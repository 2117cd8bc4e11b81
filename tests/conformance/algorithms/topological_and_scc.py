graph = {0: [1], 1: [2], 2: [0, 3], 3: [4], 4: [5], 5: [3], 6: [5, 7], 7: []}
def tarjan(g):
    index, low, on, stack, out, counter = {}, {}, set(), [], [], [0]
    def visit(v):
        index[v] = low[v] = counter[0]
        counter[0] += 1
        stack.append(v); on.add(v)
        for w in g[v]:
            if w not in index:
                visit(w)
                low[v] = min(low[v], low[w])
            elif w in on: low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            component = []
            while True:
                w = stack.pop(); on.discard(w); component.append(w)
                if w == v: break
            out.append(sorted(component))
    for v in g:
        if v not in index: visit(v)
    return out
print(tarjan(graph))
from graphlib import TopologicalSorter, CycleError
print(list(TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'b'}}).static_order()))
try:
    list(TopologicalSorter({'a': {'b'}, 'b': {'a'}}).static_order())
except CycleError as error:
    print(error.args[0])
def dfs(g, start):
    seen, stack = [], [start]
    while stack:
        v = stack.pop()
        if v not in seen:
            seen.append(v)
            stack.extend(reversed(g[v]))
    return seen
print(dfs(graph, 6), dfs(graph, 0))
