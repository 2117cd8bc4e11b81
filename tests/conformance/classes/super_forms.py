class A:
    def __init__(self): print('A init')
    def m(self): return 'A.m'
    @classmethod
    def c(cls): return f'A.c {cls.__name__}'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, i): return i
class B(A):
    def __init__(self):
        super().__init__()
        print('B init')
    def m(self): return 'B+' + super(B, self).m()
    @classmethod
    def c(cls): return 'B+' + super().c()
    @property
    def p(self): return 'B+' + super().p
    def __getitem__(self, i): return super().__getitem__(i) * 2
    def nested(self):
        return [super(B, self).m() for _ in range(1)], (lambda: super(B, self).m())()
    def closure(self):
        def inner():
            return __class__.__name__
        return inner()
b = B()
print(b.m(), B.c(), b.p, b[4], b.nested(), b.closure())
try:
    super(B, 5).m
except TypeError as error:
    print(type(error).__name__)
try:
    super(B, b).missing
except AttributeError as error:
    print(error)
def outside(self): return super()
try:
    outside(b)
except RuntimeError as error:
    print(error)
