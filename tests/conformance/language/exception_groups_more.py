def leafs(g): return [repr(e) if not isinstance(e, BaseExceptionGroup) else leafs(e) for e in g.exceptions]
g = ExceptionGroup('top', [ValueError(1), ExceptionGroup('mid', [TypeError(2), ValueError(3)]), KeyError(4)])
print(leafs(g), g.message, str(g), repr(g))
m, r = g.split(ValueError)
print(leafs(m), leafs(r))
print(g.subgroup(lambda e: isinstance(e, (TypeError, KeyError))), g.split(OSError)[0])
out = []
try:
    raise g
except* ValueError as e: out.append(('V', leafs(e)))
except* TypeError as e: out.append(('T', leafs(e)))
except* LookupError as e: out.append(('L', leafs(e)))
print(out)
def f():
    try:
        raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('new')
try: f()
except ExceptionGroup as e: print(type(e).__name__, leafs(e))
try:
    try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
    except* TypeError: raise
except ExceptionGroup as e: print(leafs(e))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '!', excs)
print(repr(MyGroup('m', [ValueError(), TypeError()]).split(ValueError)[0]))
for bad in (lambda: ExceptionGroup('x', 5), lambda: ExceptionGroup('x', [5]), lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [KeyboardInterrupt()])):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
