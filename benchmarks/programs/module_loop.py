"""A counting loop at module level, as agents write it."""

total = 0
for i in range(400_000):
    total += i * 2 % 7
total
