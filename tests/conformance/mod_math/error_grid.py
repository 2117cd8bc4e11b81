"""Errors and special values of math."""
import math


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


inf, nan = math.inf, math.nan
for name, function in {'sqrt': math.sqrt, 'log': math.log, 'log2': math.log2, 'log10': math.log10, 'log1p': math.log1p, 'exp': math.exp, 'sin': math.sin, 'acos': math.acos, 'acosh': math.acosh, 'atanh': math.atanh, 'gamma': math.gamma, 'lgamma': math.lgamma, 'floor': math.floor, 'ceil': math.ceil, 'trunc': math.trunc, 'isqrt': math.isqrt, 'factorial': math.factorial, 'degrees': math.degrees, 'frexp': math.frexp, 'modf': math.modf, 'isfinite': math.isfinite, 'ulp': math.ulp, 'cbrt': math.cbrt, 'exp2': math.exp2, 'erf': math.erf}.items():
    for value in (0, -1, 2, 1.5, inf, -inf, nan, 'a', None, True):
        attempt(f'{name}({value!r})', lambda: function(value))
attempt('comb', lambda: (math.comb(5, 2), math.comb(2, 5), math.perm(5), math.perm(5, 2)))
attempt('comb negative', lambda: math.comb(-1, 2))
attempt('comb float', lambda: math.comb(5.0, 2))
attempt('pow', lambda: math.pow(0, -1))
attempt('pow2', lambda: math.pow(-8, 1 / 3))
attempt('fmod', lambda: math.fmod(1, 0))
attempt('ldexp', lambda: math.ldexp(1, 2000))
attempt('hypot', lambda: (math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4))))
attempt('dist', lambda: math.dist((1,), (1, 2)))
attempt('gcd', lambda: (math.gcd(), math.gcd(12, 18, 8), math.lcm(4, 6), math.lcm(), math.gcd(-4, 6)))
attempt('gcd float', lambda: math.gcd(1.5, 2))
attempt('prod', lambda: (math.prod([1, 2, 3]), math.prod([], start=5), math.prod([1.5, 2]), math.fsum([0.1] * 10), sum([0.1] * 10)))
attempt('log base', lambda: (math.log(8, 2), math.log(100, 10), math.log(10 ** 400), math.log2(2 ** 2000)))
attempt('isclose', lambda: (math.isclose(1, 1 + 1e-10), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(nan, nan), math.isclose(inf, inf)))
attempt('isclose negative', lambda: math.isclose(1, 1, rel_tol=-1))
attempt('nextafter', lambda: (math.nextafter(1, 2), math.nextafter(0, -1), math.copysign(1, -0.0), math.remainder(5, 3)))
