class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)), [*Countdown(2)], 2 in Countdown(3))
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(t), sorted(t, reverse=True))
class OldStyle:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * 10
print(list(OldStyle()), 20 in OldStyle(), [x for x in OldStyle()])
a, b, c = Countdown(3)
print(a, b, c)
it = iter(Countdown(2).__next__, 1)
print(list(it))
class Bad:
    def __iter__(self):
        return 5
try:
    iter(Bad())
except TypeError as error:
    print(error)
try:
    for x in object(): pass
except TypeError as error:
    print(error)
