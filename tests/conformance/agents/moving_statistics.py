import statistics
from collections import deque
prices = [100, 102, 101, 105, 110, 108, 107, 111, 115, 114]
def moving_average(values, n):
    window, total = deque(maxlen=n), 0
    for v in values:
        if len(window) == n:
            total -= window[0]
        window.append(v)
        total += v
        yield round(total / len(window), 2)
print(list(moving_average(prices, 3)))
returns = [round((b - a) / a * 100, 2) for a, b in zip(prices, prices[1:])]
print(returns, f'mean {statistics.mean(returns):.3f}% sd {statistics.stdev(returns):.3f}')
drawdown, peak = 0, prices[0]
for p in prices:
    peak = max(peak, p)
    drawdown = max(drawdown, (peak - p) / peak)
print(f'max drawdown {drawdown:.2%}')
best = max(((prices[j] - prices[i], i, j) for i in range(len(prices)) for j in range(i + 1, len(prices))), default=None)
print(best, sorted(prices, reverse=True)[:3], statistics.median(prices), statistics.quantiles(prices, n=4))
outliers = [p for p in prices if abs(p - statistics.mean(prices)) > 1.5 * statistics.pstdev(prices)]
{'outliers': outliers, 'trend': 'up' if prices[-1] > prices[0] else 'down'}
