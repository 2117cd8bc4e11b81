class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): pass
class EnterFails:
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): print('never')
class ExitFails:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError('exit')
for make in (NoExit, NoEnter, int):
    try:
        with make():
            print('body')
    except TypeError as error:
        print(error)
try:
    with EnterFails():
        print('body')
except ValueError as error:
    print(error)
try:
    with ExitFails():
        raise ValueError('body')
except KeyError as error:
    print(repr(error), repr(error.__context__))
class Log:
    def __init__(self, n): self.n = n
    def __enter__(self): print('in', self.n); return self
    def __exit__(self, *a): print('out', self.n); return False
try:
    with Log(1), EnterFails(), Log(3):
        pass
except ValueError as error:
    print(error)
class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return 'non-empty'
with Truthy():
    1 / 0
print('went on')
