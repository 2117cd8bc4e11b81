class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'P({self.x!r})'
    def __str__(self): return f'<{self.x}>'
print(P(1), [P('a')], {'k': P(2)}, (P(3),), repr(P(4)), str(P(5)), f'{P(6)} {P(7)!r}', '%s %r' % (P(8), P(9)), '{} {!r}'.format(P(10), P(11)), {P(1)}, P)
print(repr('a\nb'), repr("it's"), repr('"'), repr('\\'), repr(b'\xff'), [None, True, 1.0, 'x'], {'a': [1, (2,)]}, {}, [], (), set(), frozenset(), range(3), 1e20, 1e-10, -0.0, 1j)
