"""cmath beside math."""
import cmath
import math

for z in (0, 1, -1, 1j, 1 + 1j, -2.5 + 0.5j, complex(math.inf, 1)):
    row = []
    for name, function in (('sqrt', cmath.sqrt), ('exp', cmath.exp), ('log', cmath.log), ('sin', cmath.sin), ('tanh', cmath.tanh), ('acos', cmath.acos), ('phase', cmath.phase)):
        try:
            value = function(z)
            row.append(f'{name}={value:.4g}')
        except (ValueError, OverflowError) as error:
            row.append(f'{name}: {error}')
    print(z, row)
print(cmath.polar(1 + 1j), cmath.rect(2, math.pi / 2), cmath.isclose(1j, 1j + 1e-12), cmath.isnan(complex(math.nan, 0)), cmath.isinf(complex(0, math.inf)), cmath.isfinite(1j), cmath.pi == math.pi, cmath.infj, cmath.tau)
