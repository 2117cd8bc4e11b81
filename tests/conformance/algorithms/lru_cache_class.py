from collections import OrderedDict
class LRU:
    def __init__(self, capacity): self.capacity, self.data, self.hits, self.misses = capacity, OrderedDict(), 0, 0
    def get(self, key, default=None):
        if key in self.data:
            self.data.move_to_end(key)
            self.hits += 1
            return self.data[key]
        self.misses += 1
        return default
    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            print('evict', self.data.popitem(last=False))
c = LRU(2)
c.put('a', 1); c.put('b', 2); print(c.get('a')); c.put('c', 3); print(c.get('b'), c.get('b', 'gone'), list(c.data), c.hits, c.misses)
