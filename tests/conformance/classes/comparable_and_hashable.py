import functools
@functools.total_ordering
class Money:
    def __init__(self, amount, currency='EUR'): self.amount, self.currency = amount, currency
    def _check(self, other):
        if not isinstance(other, Money): return NotImplemented
        if self.currency != other.currency: raise ValueError(f'{self.currency} vs {other.currency}')
    def __eq__(self, o): return isinstance(o, Money) and (self.amount, self.currency) == (o.amount, o.currency)
    def __lt__(self, o):
        bad = self._check(o)
        return bad if bad is NotImplemented else self.amount < o.amount
    def __hash__(self): return hash((self.amount, self.currency))
    def __repr__(self): return f'{self.amount} {self.currency}'
a, b, c = Money(5), Money(7), Money(5, 'USD')
print(a < b, a <= b, a > b, a >= Money(5), a == Money(5), a != c, sorted([b, a]), max(a, b), {a, Money(5), b}.__len__(), a in [b, a], [b, a].index(a))
for f in (lambda: a < c, lambda: a < 5, lambda: sorted([a, c])):
    try: f()
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
