from statistics import *
data = [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]
print(mean(data), median(data), fmean(data), round(stdev(data), 6), round(variance(data), 6), quantiles(data, n=4), mode(['a', 'b', 'b']), multimode('aabbc'), median_low([1, 2, 3, 4]), harmonic_mean([2.5, 3, 10]), round(geometric_mean([54, 24, 36]), 1), pvariance([1, 2, 3]), round(pstdev([1, 2, 3]), 4))
n = NormalDist(mu=10, sigma=2)
print(n.mean, n.stdev, round(n.cdf(12), 4), round(n.inv_cdf(0.5), 4), round(n.pdf(10), 4), n.overlap(NormalDist(12, 2)).__round__(3), n + 5, NormalDist.from_samples([1, 2, 3]).mean)
print(round(correlation([1, 2, 3, 4], [2, 4, 5, 9]), 4), linear_regression([1, 2, 3], [3, 5, 7]), fmean([1, 2], weights=[3, 1]))
