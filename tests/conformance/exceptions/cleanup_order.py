log = []
class R:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(f'+{self.n}'); return self
    def __exit__(self, k, v, t): log.append(f'-{self.n}:{k.__name__ if k else None}')
def f(fail):
    try:
        with R('a'), R('b'):
            log.append('body')
            if fail: raise ValueError('x')
            return 'ok'
    except ValueError:
        log.append('except')
        return 'failed'
    else: log.append('else')
    finally: log.append('finally')
print(f(False), log); log.clear()
print(f(True), log); log.clear()
def g():
    for i in range(2):
        with R(i):
            try:
                if i: raise KeyError
                continue
            except KeyError: log.append('k')
            finally: log.append(f'f{i}')
g(); print(log)
