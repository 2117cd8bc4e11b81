import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.isqrt(17), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-2), math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.prod([], start=5), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.fsum([0.1] * 10), math.copysign(3, -0.0), math.fmod(-7, 3), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4), math.remainder(7, 2))
print(math.log(100, 10), math.log(math.e), math.log2(8), math.log10(1000), math.log1p(0), math.exp(1), math.expm1(0), math.pow(2, 3), math.sin(0), math.cos(0), math.tan(0), math.asin(1), math.acos(1), math.atan(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.sinh(0), math.cosh(0), math.tanh(0), math.gamma(5), math.lgamma(1), math.erf(0), math.cbrt(27), math.exp2(3))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.nextafter(1, 2), math.ulp(1.0), math.floor(10 ** 20 + 0.5), math.log(10 ** 400), math.isqrt(10 ** 40))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt('a'), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.isqrt(-1), lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.fsum(['a']), lambda: math.log(-5), lambda: math.pow(0, -1), lambda: math.sqrt()):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
class Num:
    def __float__(self): return 4.0
    def __ceil__(self): return 'ceil'
    def __index__(self): return 6
print(math.sqrt(Num()), math.ceil(Num()), math.gcd(Num(), 4))
