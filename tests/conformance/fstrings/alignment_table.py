rows = [('apple', 3, 1.5), ('banana', 12, 0.25), ('cherry', 100, 12.0)]
for name, n, price in rows:
    print(f'{name:<10}|{n:>5}|{price:>8.2f}|{n * price:^10,.1f}|{name[:3].upper():*^7}')
print(f'{"Total":<10}|{sum(r[1] for r in rows):>5}|{"":>8}|{sum(n * p for _, n, p in rows):^10.1f}|')
width, prec = 12, 3
print(f'{3.14159:{width}.{prec}f}|{42:0{width}d}|{"x":{"-"}^{width}}|{1e6:{width},}|{0.123:{width}.{prec - 2}%}|')
print(f'{-5:+d} {5:+d} {5: d} {-5: d} {5:-d} {True:d} {1_000_000:,} {1234.5:,.2f} {255:#x} {255:#b} {0.00012:.2e} {1e-7} {123456789:.3g}')
