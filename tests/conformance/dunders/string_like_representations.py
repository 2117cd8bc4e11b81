class Node:
    def __init__(self, v, n=None): self.v, self.n = v, n
    def __repr__(self): return f'Node({self.v!r}, {self.n!r})'
print(Node(1, Node('two')), [Node(1)], {'k': Node([])}, {Node(1): 0}.__len__(), (Node(1),), f'{Node(1)!r:>20}|')
l = [1]; l.append(l)
print(l)
d = {}; d['self'] = d
print(d)
t = ([],); t[0].append(t)
print(t)
class A: pass
print(repr(A), repr(A).startswith('<class'), str(A) == repr(A), repr(type(A())))
print(repr('it\'s'), repr("q\"'"), repr('\n\t\\\x00\x7f\u00e9\u200b\ud800'.encode('utf-8', 'backslashreplace')), repr('é\u200b\U0001f600'))
print(repr(1.0), repr(1e100), repr(True), repr(None), repr(...), repr(b'\x00a\''), repr(range(1, 5, 2)), repr(slice(1)), repr(set()), repr(frozenset({1})), repr(1j), repr(-0.0 + 2j))
print(repr(int), repr(len), repr(ValueError('x', 1)), repr({}.keys()), repr({1: 2}.items()), repr(bytearray(b'x')), repr(NotImplemented))
print(ascii('é😀'), ascii(['ü']))
