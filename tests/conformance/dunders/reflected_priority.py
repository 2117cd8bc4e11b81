class A:
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
    def __eq__(self, o): return 'A.eq'
    def __lt__(self, o): return 'A.lt'
    def __gt__(self, o): return 'A.gt'
class B(A):
    def __radd__(self, o): return 'B.radd'
    def __gt__(self, o): return 'B.gt'
    def __eq__(self, o): return 'B.eq'
class C(A): pass
print(A() + B(), B() + A(), A() + C(), A() < B(), B() < A(), A() == B(), 1 + A(), A() + 1, A() + A())
class N:
    def __add__(self, o): return NotImplemented
class M:
    def __radd__(self, o): return 'M.radd'
print(N() + M())
try:
    N() + N()
except TypeError as error:
    print(error)
class I(int):
    def __add__(self, o): return 'I.add'
    def __radd__(self, o): return 'I.radd'
print(1 + I(2), I(1) + 2, I(1) + I(2), I(3) * 2)
class Lst(list):
    def __add__(self, o): return 'Lst.add'
print(Lst() + [1], [1] + Lst([2]))
