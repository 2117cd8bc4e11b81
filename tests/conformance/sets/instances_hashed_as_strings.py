class A:
  def __init__(self, x): self.x = x
  def __eq__(self, other): return self.x
  def __hash__(self): return hash('a')
print(len({'a', A(False)}), A(True) in {'a', 'b', 0, 1.5}, A(True) in ['b'], 'b' in [A(True)])
