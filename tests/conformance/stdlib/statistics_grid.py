"""statistics: values, types and errors."""
import statistics as s
from decimal import Decimal
from fractions import Fraction

data = [2, 4, 4, 4, 5, 5, 7, 9]
for name in 'mean fmean median median_low median_high median_grouped mode multimode pstdev pvariance stdev variance geometric_mean harmonic_mean quantiles'.split():
    function = getattr(s, name)
    for values in (data, [1.5, 2.5], [Fraction(1, 3), Fraction(2, 3)], [Decimal('1.1'), Decimal('2.2')], [5], [], ['a', 'b', 'a']):
        try:
            print(name, values, function(values))
        except Exception as error:
            print(name, values, type(error).__name__, error)
print(s.quantiles(data, n=10), s.quantiles(data, method='inclusive'), s.fmean([1, 2], [3, 1]), s.harmonic_mean([40, 60], weights=[5, 30]))
x, y = [1, 2, 3, 4], [2, 4, 6, 9]
print(s.covariance(x, y), s.correlation(x, y), s.linear_regression(x, y), s.linear_regression(x, y).slope)
n = s.NormalDist(100, 15)
print(n, n.cdf(115), n.pdf(100), n.inv_cdf(0.5), n.zscore(130), n + 5, n * 2, n + s.NormalDist(10, 20), n == s.NormalDist(100, 15), s.NormalDist.from_samples(data), n.overlap(s.NormalDist(110, 15)), n.quantiles(4), hash(n) == hash(s.NormalDist(100, 15)))
