"""A comprehension, a sort with a key and a generator expression."""

values = [(i * 7919) % 100_003 for i in range(60_000)]
ordered = sorted(values, key=lambda value: -value)
evens = {value: value * value for value in ordered if value % 2 == 0}
sum(value for value in ordered if value % 3 == 0) + len(evens)
