def make_stack():
    items = []
    def push(x): items.append(x); return len(items)
    def pop(): return items.pop() if items else None
    def peek(): return items[-1] if items else None
    return {'push': push, 'pop': pop, 'peek': peek}
s, t = make_stack(), make_stack()
print(s['push'](1), s['push'](2), t['push'](9), s['pop'](), s['peek'](), s['pop'](), s['pop'](), t['peek']())
def accumulator(start=0):
    total = start
    def add(n=0):
        nonlocal total
        total += n
        return total
    return add
a = accumulator(10)
print(a(5), a(), a(-3))
def memo():
    cache = {}
    def fib(n):
        if n not in cache: cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return cache[n]
    fib.cache = cache
    return fib
f = memo()
print(f(50), len(f.cache))
history = []
def track(x, log=history): log.append(x); return log
track(1); track(2)
print(history, track(3) is history)
