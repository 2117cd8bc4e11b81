class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()
    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind.__name__ if kind else None, error, trace is not None)
        return self.swallow
with Manager('a') as a:
    print('body', a)
with Manager('b') as b, Manager('c') as c:
    print(b, c)
with (Manager('d') as d, Manager('e'),):
    print(d)
with Manager('s', swallow=True):
    raise ValueError('swallowed')
try:
    with Manager('outer'), Manager('inner'):
        raise KeyError('k')
except KeyError as error:
    print('propagated', error)
def f():
    with Manager('f'):
        return 'returned'
print(f())
for i in range(3):
    with Manager(str(i)):
        if i == 0:
            continue
        break
with Manager('t') as (x):
    print(x)
with Manager('ab') as (first, second):
    print(first, second)
d = {}
with Manager('target') as d['k']:
    print(d)
