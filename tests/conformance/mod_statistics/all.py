import statistics as s
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(d), s.median(d), s.mode(d), s.stdev(d), s.pstdev(d), s.variance(d), s.pvariance(d), s.median_low(d), s.median_high(d), s.multimode([1, 1, 2, 2]), s.harmonic_mean([40, 60]), s.geometric_mean([1, 4]), s.fmean([1, 2, 4]), s.quantiles(d, n=4), s.mean([1.5, 2.5]), s.median([1, 3, 2]), s.mode('aab'), s.median_grouped([1, 2, 2, 3]))
print(s.correlation([1, 2, 3], [2, 4, 7]), s.covariance([1, 2, 3], [1, 5, 7]), s.linear_regression([1, 2, 3], [2, 4, 6]), s.mean([1, 2]), type(s.mean([1, 2, 3])).__name__)
from fractions import Fraction
from decimal import Decimal
print(s.mean([Fraction(1, 2), Fraction(1, 3)]), s.mean([Decimal('1.5'), Decimal('2.5')]), s.NormalDist(0, 1).cdf(0), s.NormalDist(100, 15).mean)
for f in (lambda: s.mean([]), lambda: s.median([]), lambda: s.stdev([1]), lambda: s.mode([]), lambda: s.variance([]), lambda: s.mean('abc')):
    try:
        f()
    except (s.StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
