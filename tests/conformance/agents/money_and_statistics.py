from decimal import *
from fractions import Fraction
import statistics, math, random, numbers, cmath
getcontext().prec = 28
print(Decimal('1.10') + Decimal('2.2'), Decimal(1)/3, Decimal('1.005').quantize(Decimal('0.01')), Decimal('1.005').quantize(Decimal('0.01'), ROUND_HALF_UP), Decimal('-2.5').to_integral_value(ROUND_HALF_EVEN), round(Decimal('2.675'), 2), round(Decimal('2.5')))
print(Decimal(0.1), Decimal('NaN'), Decimal('-Infinity'), Decimal((0,(1,2,3),-2)), Decimal('1E+5'), Decimal('100').normalize(), Decimal('123.4500').normalize(), Decimal('0E-5'), Decimal('1_000.5'))
print(f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.00001'):g}", f"{Decimal('12.5'):>10}", f"{Decimal('0.256'):.1%}", f"{Decimal('1e10'):f}", '%.2f' % Decimal('1.005'), f"{Decimal('-5'):+}", f"{Decimal('3'):08.2f}")
d = Decimal('-12.345'); print(d.as_tuple(), d.sign() if hasattr(d,'sign') else '', d.adjusted(), d.copy_abs(), d.is_signed(), abs(d), -d, +d, int(d), float(d), d.as_integer_ratio(), hash(Decimal('1')) == hash(1), bool(Decimal(0)), d.to_eng_string(), d.scaleb(2), d.shift(1), d.logb(), d.number_class())
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10(), Decimal(2)**Decimal('0.5'), Decimal(7)//2, Decimal(-7)//2, Decimal(-7)%3, divmod(Decimal(7), 2), Decimal(7).remainder_near(4), Decimal(3).fma(2, 1), pow(Decimal(3), 2, 5), max(Decimal(1), 2), Decimal('1').compare(Decimal('2')), Decimal(1).next_plus(), sum([Decimal('0.1')]*3))
for f in [lambda: Decimal('abc'), lambda: Decimal(1)/0, lambda: Decimal(0)/0, lambda: Decimal('1') + 1.5, lambda: Decimal(-1).sqrt(), lambda: Decimal('Infinity') - Decimal('Infinity'), lambda: Decimal('9'*30).quantize(Decimal('0.1')), lambda: int(Decimal('NaN')), lambda: Decimal('sNaN') + 1]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e, type(e).__mro__[1].__name__)
with localcontext() as ctx:
    ctx.prec = 5; ctx.rounding = ROUND_DOWN; print(Decimal(2)/3, getcontext().prec, ctx)
print(getcontext().prec, getcontext().flags[Inexact], getcontext())
c = Context(prec=3, rounding=ROUND_CEILING, traps=[]); print(c.divide(1, 3), c.create_decimal('1.23456'), c.sqrt(2), c.flags[Inexact], c.divide(1, 0))
print(Decimal('1.1') == 1.1, Decimal('1.5') == 1.5, Decimal('1.5') == Fraction(3,2), Decimal(1) < 2.5, Decimal('2') in {2}, sorted([Decimal('3'), 1, 2.5, Fraction(1,2)]))
def split(total, n):
    q = (total / n).quantize(Decimal('0.01'), ROUND_DOWN); r = total - q*n
    return [q + (Decimal('0.01') if i < r*100 else 0) for i in range(n)]
print(split(Decimal('100.00'), 3), sum(split(Decimal('100.00'), 3)))
F = Fraction
print(F(3,4)+F(1,6), F('0.125'), F(1.1).limit_denominator(100), F('3/4')**-2, F(7,2)//1, F(-7,2)%2, round(F(7,2)), round(F(22,7),3), F(1,3)*3 == 1, float(F(1,3)), F(1,2)+0.5, F(1,2)+1, str(F(5)), repr(F(5,10)), math.floor(F(7,2)), F.from_float(0.5), F.from_decimal(Decimal('1.1')), F(3,4).numerator, F(2,4).as_integer_ratio(), hash(F(1,2))==hash(0.5), F(1,2)<F(2,3), abs(F(-1,2)), divmod(F(7,2), F(1,2)), int(F(7,2)), F(10**20, 3), 2**F(1,2), F(4)**F(1,2))
try: F(1,0)
except ZeroDivisionError as e: print(e)
try: F('x')
except ValueError as e: print(e)
x = [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]
print(statistics.mean(x), statistics.fmean(x), statistics.median(x), statistics.median_low([1,2,3,4]), statistics.median_high([1,2,3,4]), statistics.median_grouped([1,2,2,3]), statistics.mode(x), statistics.multimode('aabbc'), statistics.stdev(x), statistics.pstdev(x), statistics.variance(x), statistics.pvariance(x), statistics.quantiles(x, n=4), statistics.quantiles(x, n=4, method='inclusive'), statistics.harmonic_mean([40,60]), statistics.geometric_mean([54,24,36]))
print(statistics.mean([Decimal('1.1'), Decimal('2.2')]), statistics.mean([F(1,2), F(1,3)]), statistics.correlation([1,2,3,4],[2,4,6,9]), statistics.covariance([1,2,3],[1,5,7]), statistics.linear_regression([1,2,3],[2,4,6.5]), statistics.fmean([1,2], [3,1]))
n = statistics.NormalDist(100, 15); print(n.cdf(115), n.pdf(100), n.inv_cdf(.95), n + 5, n.quantiles(4), n.zscore(130), n.overlap(statistics.NormalDist(110,15)), statistics.NormalDist.from_samples(x), n.variance)
for f in [lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.mode([]), lambda: statistics.quantiles([1])]:
    try: print(f())
    except statistics.StatisticsError as e: print(e)
print(math.comb(50,3), math.perm(5,2), math.isqrt(10**20), math.prod([1,2,3.5]), math.dist((0,0),(3,4)), math.hypot(1,2,3), math.gcd(12,18,24), math.lcm(4,6), math.copysign(1,-0.0), math.fsum([.1]*10), math.frexp(8.5), math.ldexp(.5,3), math.modf(-2.5), math.trunc(-2.7), math.remainder(5,3), math.fmod(-5,3), math.log(8,2), math.log2(10**30), math.log1p(1e-10), math.expm1(1e-10), math.erf(.5), math.gamma(5.5), math.lgamma(100), math.isclose(1, 1+1e-10), math.nextafter(1,2), math.ulp(1.0), math.cbrt(27), math.exp2(3), math.degrees(math.pi), math.tau, math.inf, math.nan)
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.isqrt(-1), lambda: 1/0, lambda: 1.0/0, lambda: 5%0, lambda: 0**-1, lambda: 2.0**10000, lambda: int('12x'), lambda: int('z', 36), lambda: float('x'), lambda: int(float('inf')), lambda: int('1'*5000)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1+1j), cmath.exp(1j*math.pi), (1+2j)*(3-1j), abs(3+4j), (1+2j).conjugate(), complex('1+2j'), 1j**2, complex(1,-0.0))
print((255).to_bytes(2,'big'), int.from_bytes(b'\x01\x00','little'), (-5).bit_length(), (10).bit_count(), (0.1).as_integer_ratio(), (0.5).hex(), float.fromhex('0x1.8p1'), (3.0).is_integer(), int('0b101', 0), int('-0xff', 16), round(12345, -2), round(-0.5), round(1.5), round(2.675, 2), 7//-2, -7%3, 7.5//2, divmod(-7,2), pow(3,-1,7), 10**-2, 1e16+1, 0.1+0.2, 1e22, 123456789.123, 1e-5, 5e-324, 1.7976931348623157e308*10)
random.seed(7); print(random.random(), random.randrange(0,100,7), random.triangular(0,10,3), random.gauss(0,1), random.normalvariate(0,1), random.lognormvariate(0,1), random.vonmisesvariate(0,4), random.gammavariate(2,1), random.paretovariate(3), random.weibullvariate(1,2), random.choices('abc', weights=[1,2,3], k=4), random.choices('abc', cum_weights=[1,3,6], k=2), random.sample([1,2,3], counts=[2,1,1], k=3), random.getstate()[1][:2])
st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random())
print(isinstance(1, numbers.Integral), isinstance(1.0, numbers.Real), isinstance(F(1,2), numbers.Rational), isinstance(Decimal(1), numbers.Number), isinstance(1j, numbers.Complex))
