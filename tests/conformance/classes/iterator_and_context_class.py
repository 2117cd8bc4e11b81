class Batch:
    def __init__(self, items, size): self.items, self.size, self.open = items, size, False
    def __enter__(self): self.open = True; return self
    def __exit__(self, kind, value, trace):
        self.open = False
        if kind is ValueError:
            print('suppressed', value)
            return True
    def __iter__(self):
        if not self.open: raise RuntimeError('not open')
        for i in range(0, len(self.items), self.size): yield self.items[i:i + self.size]
with Batch('abcdefg', 3) as batch:
    print(list(batch), len(list(batch)))
    for part in batch:
        if part == 'def': raise ValueError('stop here')
        print(part)
try:
    list(batch)
except RuntimeError as error:
    print(error)
try:
    with Batch([1], 1) as b: {}['x']
except KeyError as error:
    print('propagated', error, b.open)
