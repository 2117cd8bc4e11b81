"""Edit distances between words, with a table and a memo."""


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        current = [i]
        for j, right in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (left != right)))
        previous = current
    return previous[-1]


words = ['kitten', 'sitting', 'saturday', 'sunday', 'intention', 'execution', 'distance', 'editing', 'algorithm']
memo = {}


def cached(a, b):
    key = (a, b) if a < b else (b, a)
    if key not in memo:
        memo[key] = distance(a, b)
    return memo[key]


longer = [first + second for first in words for second in words[:3]]
sum(cached(a, b) for a in longer for b in longer[:16])
