class Lock:
    def __init__(self): self.held = 0
    def __enter__(self): self.held += 1; print('acquire', self.held); return self
    def __exit__(self, *exc): print('release', self.held, exc[0] is not None); self.held -= 1; return False
lock = Lock()
with lock:
    with lock, lock as inner: print('nested', inner.held)
def f():
    with lock:
        for i in range(3):
            with lock:
                if i == 1: return i
print(f(), lock.held)
try:
    with lock: raise ValueError('v')
except ValueError as e: print(e, lock.held)
def g():
    with lock:
        yield 1
        yield 2
for x in g(): print(x)
gen = g(); next(gen); gen.close(); print(lock.held)
print([x for x in g()])
