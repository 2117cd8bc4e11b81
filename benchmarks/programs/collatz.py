"""Integer arithmetic in a while loop inside a function, with a cache in a dictionary."""


def longest(limit):
    lengths = {1: 1}
    best = 1
    for start in range(2, limit):
        n = start
        steps = 0
        while n not in lengths:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
            if n < start:
                break
        lengths[start] = lengths[n] + steps
        if lengths[start] > lengths[best]:
            best = start
    return best, lengths[best]


longest(60_000)
