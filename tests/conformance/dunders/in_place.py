class Acc:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(('+', o)); return self
    def __isub__(self, o): self.log.append(('-', o)); return self
    def __imul__(self, o): return 'replaced'
    def __ior__(self, o): return NotImplemented
    def __or__(self, o): return ('or', o)
    def __itruediv__(self, o): self.log.append(('/', o)); return self
    def __ifloordiv__(self, o): self.log.append(('//', o)); return self
    def __imod__(self, o): self.log.append(('%', o)); return self
    def __ipow__(self, o): self.log.append(('**', o)); return self
    def __ilshift__(self, o): self.log.append(('<<', o)); return self
    def __irshift__(self, o): self.log.append(('>>', o)); return self
    def __iand__(self, o): self.log.append(('&', o)); return self
    def __ixor__(self, o): self.log.append(('^', o)); return self
    def __imatmul__(self, o): self.log.append(('@', o)); return self
a = b = Acc()
a += 1; a -= 2; a /= 3; a //= 4; a %= 5; a **= 6; a <<= 7; a >>= 8; a &= 9; a ^= 10; a @= 11
print(a is b, a.log)
c = Acc()
c *= 3
print(c)
d = Acc()
d |= 4
print(d)
class OnlyAdd:
    def __add__(self, o): return ('add', o)
e = OnlyAdd()
e += 1
print(e)
try:
    f = Acc()
    f.x = OnlyAdd()
    f.x += 5
    print(f.x)
    g = object()
    g += 1
except TypeError as error:
    print(error)
