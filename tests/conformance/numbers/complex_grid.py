"""Complex arithmetic, parsing and showing."""
values = [0j, 1j, -1j, 1 + 2j, 1.5 - 0.5j, complex('inf'), complex(0, -0.0), complex(-0.0, 1)]
for z in values:
    print(z, repr(z), z.real, z.imag, z.conjugate(), abs(z) if z == z else '', -z, +z, bool(z), z == z.real)
for a in values[1:5]:
    for b in values[1:4]:
        print(a + b, a - b, a * b, a / b, a ** 2)
for text in ('1', '1+2j', ' 3-4J ', 'j', '-j', '1e3+1e-3j', '(1+2j)', 'nan+infj', '1+', '1 + 2j', '', 'abc', '1j2'):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
for action in (lambda: 1j // 1, lambda: 1j % 2, lambda: 1j < 2j, lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 0j ** -1, lambda: complex('1', 2), lambda: complex([]), lambda: divmod(1j, 1),
               lambda: complex(1, '2'), lambda: round(1j), lambda: math_floor(1j)):
    try:
        print(action())
    except (TypeError, ZeroDivisionError, ValueError, NameError) as error:
        print(type(error).__name__, error)
print(f'{1 + 2j:.2f}', f'{3j:>10}', f'{1.5 + 0j:g}', '{:+.1e}'.format(12345 - 1j), complex(1, 2), complex(1j, 1j), complex(real=3), complex(imag=2))
print(pow(1j, 2), 1j ** 3, 2 ** 1j == complex(2) ** 1j, abs(3 + 4j), hash(3 + 0j) == hash(3), {1 + 0j: 'one'}[1], sum([1j, 2]), 1j.__class__)
