class Squared(int):
    def __mul__(self, other):
        return 5
    def __rmul__(self, other): return 7
x = Squared(4)
print(x**2)
print(x*3, 3*x, x.bit_length(), x << 2, pow(x, 2, 5), x + 1, -x, x % 3, divmod(x, 3), x / 2, hash(x))
class F(float):
    def __add__(self, o): return 'add'
f = F(2.0)
print(f ** 2, f * 2, f + 1, 1 + f, sum([f, f]), round(f), int(f))
