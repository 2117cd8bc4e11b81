"""Pancake flips over permutations, from the benchmarks game."""


def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    most = checksum = turns = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        flipped = permutation[:]
        flips = 0
        first = flipped[0]
        while first:
            flipped[: first + 1] = flipped[first::-1]
            flips += 1
            first = flipped[0]
        most = max(most, flips)
        checksum += flips if turns % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum, most
            moved = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = moved
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        turns += 1


fannkuch(8)
