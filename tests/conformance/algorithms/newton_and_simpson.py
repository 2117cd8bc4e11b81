def newton(f, df, x, tolerance=1e-12):
    for i in range(100):
        step = f(x) / df(x)
        x -= step
        if abs(step) < tolerance: return x, i
    raise ArithmeticError('no convergence')
print('%.10f %d' % newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0))
def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + sum((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)))
print(f'{simpson(lambda x: x ** 3, 0, 2):.6f}')
def bisection(f, lo, hi):
    while hi - lo > 1e-9:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0: hi = mid
        else: lo = mid
    return lo
print(f'{bisection(lambda x: x ** 3 - x - 2, 1, 2):.6f}')
def gauss(m):
    n = len(m)
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            k = m[r][i] / m[i][i]
            m[r] = [a - k * b for a, b in zip(m[r], m[i])]
    x = [0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x
print([round(v, 6) for v in gauss([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]])])
print(round(sum(1 / n ** 2 for n in range(1, 1000)), 6), [round(v, 3) for v in (lambda f: [f(x / 4) for x in range(4)])(lambda x: x ** 0.5)])
