RATES = {('USD', 'EUR'): 0.92, ('EUR', 'GBP'): 0.86, ('USD', 'JPY'): 149.5}
def rate(src, dst, seen=frozenset()):
    if src == dst:
        return 1.0
    for (a, b), r in RATES.items():
        for here, there, factor in ((a, b, r), (b, a, 1 / r)):
            if here == src and there not in seen:
                try:
                    return factor * rate(there, dst, seen | {src})
                except KeyError:
                    continue
    raise KeyError(f'{src}->{dst}')
for pair in [('USD', 'EUR'), ('EUR', 'USD'), ('JPY', 'GBP'), ('USD', 'XXX')]:
    try:
        print(pair, f'{rate(*pair):.6f}')
    except KeyError as error:
        print(pair, 'no path', error)
class Quantity:
    UNITS = {'m': 1, 'km': 1000, 'cm': 0.01}
    def __init__(self, value, unit): self.value, self.unit = value, unit
    def to(self, unit): return Quantity(self.value * self.UNITS[self.unit] / self.UNITS[unit], unit)
    def __add__(self, other): return Quantity(self.value + other.to(self.unit).value, self.unit)
    def __rmul__(self, k): return Quantity(self.value * k, self.unit)
    def __eq__(self, o): return abs(self.to('m').value - o.to('m').value) < 1e-9
    def __format__(self, spec): return f'{self.value:{spec or "g"}} {self.unit}'
print(f'{Quantity(1, "km") + Quantity(250, "m")}', f'{2 * Quantity(50, "cm").to("m"):.2f}', Quantity(1, 'km') == Quantity(1000, 'm'))
