z = 3 + 4j
print(z, z.real, z.imag, z.conjugate(), abs(z), z + 1, z * 2j, z / (1 - 1j), z ** 2, -z, z == 3 + 4j, z != 1, complex(1, 2), complex('1+2j'), complex('3'), complex(5), complex(), 1j * 1j, 0j == 0, complex(1.5, -0.0), repr(1e20j), bool(0j), hash(1 + 0j) == hash(1), sum([1j, 2]), z - z)
for f in (lambda: z < 1j, lambda: int(z), lambda: float(z), lambda: z // 2, lambda: z % 2, lambda: complex('1 + 2j'), lambda: complex('a'), lambda: divmod(z, 1), lambda: complex(None), lambda: round(z)):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
import cmath
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1j), round(cmath.exp(1j * cmath.pi).real, 10))
