class Once:
    def __init__(self, *v): self.v = list(v)
    def __iter__(self): return self
    def __next__(self):
        if not self.v: raise StopIteration
        return self.v.pop(0)
print(list(Once(1, 2)), tuple(Once(1)), sum(Once(1, 2)), max(Once(3, 9, 2)), sorted(Once(2, 1)), dict(Once(('a', 1))))
print(list(map(str, Once(1, 2))), list(zip(Once(1, 2), 'ab')), list(enumerate(Once('x'))), list(filter(None, Once(0, 1))))
print(','.join(Once('a', 'b')), any(Once(0, 1)), all(Once(0, 1)), set(Once(1, 1)), list(reversed(list(Once(1, 2)))))
a, *b = Once(1, 2, 3)
print(a, b, [*Once(4)], {**dict(Once(('k', 'v')))}, 5 in Once(4, 5, 6))
l = [0]
l.extend(Once(1, 2)); l += Once(3); l[1:2] = Once(8, 9)
print(l)
print((lambda *a: a)(*Once(1, 2)), min(Once(3, 1), key=lambda v: -v), bytes(Once(65, 66)), frozenset(Once(1)))
class Keys:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
print(dict(Keys()), {**Keys()}, (lambda **k: k)(**Keys()))
class Raises:
    def __iter__(self): return self
    def __next__(self): raise KeyError('inside next')
try:
    list(Raises())
except KeyError as error:
    print(error)
