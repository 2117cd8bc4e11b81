"""Recursion with a memo: ways to make change, longest common subsequence."""

from functools import cache


@cache
def ways(amount, largest):
    if amount == 0:
        return 1
    if amount < 0 or largest == 0:
        return 0
    coins = (1, 2, 5, 10, 20, 50)
    return ways(amount, largest - 1) + ways(amount - coins[largest - 1], largest)


memo = {}


def common(a, b, i, j):
    if i == len(a) or j == len(b):
        return 0
    if (i, j) in memo:
        return memo[(i, j)]
    if a[i] == b[j]:
        result = 1 + common(a, b, i + 1, j + 1)
    else:
        result = max(common(a, b, i + 1, j), common(a, b, i, j + 1))
    memo[(i, j)] = result
    return result


left = 'the quick brown fox jumps over the lazy dog ' * 3
right = 'pack my box with five dozen liquor jugs today ' * 3
(ways(300, 6), common(left, right, 0, 0))
