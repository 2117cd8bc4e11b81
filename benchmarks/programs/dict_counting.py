"""Counting and grouping with plain dictionaries."""

words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta']
counts = {}
groups = {}
for i in range(120_000):
    word = words[i * i % 8]
    counts[word] = counts.get(word, 0) + 1
    groups.setdefault(i % 100, []).append(word)
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
(top[:3], len(groups), sum(len(group) for group in groups.values()))
