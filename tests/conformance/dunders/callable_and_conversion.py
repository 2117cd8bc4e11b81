class C:
    def __call__(self, *a, **k): return a, k
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __index__(self): return 2
    def __complex__(self): return 1j
    def __bool__(self): return False
    def __str__(self): return 'str!'
    def __repr__(self): return 'repr!'
    def __format__(self, spec): return f'format<{spec}>'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __bytes__(self): return b'bytes!'
    def __hash__(self): return 7
c = C()
print(c(1, x=2), int(c), float(c), complex(c), bool(c), str(c), repr(c), f'{c}', f'{c:>5}', f'{c!r}', f'{c!s:>6}|', hash(c))
print('%s %r %d' % (c, c, c), [c], (c,), {c: c}, 'abcd'[c], [10, 20, 30][c], hex(c), bytes(c), range(c), [0] * c)
import math
print(round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c), '{:x}'.format(c), '{0!r}'.format(c))
print(callable(c), callable(C), callable(5), not c)
class BadStr:
    def __str__(self): return 5
    def __repr__(self): return None
    def __bool__(self): return 'yes'
    def __hash__(self): return 'h'
    def __int__(self): return 'i'
    def __index__(self): return 1.5
for f in (str, repr, bool, hash, int, lambda b: [1, 2][b]):
    try:
        f(BadStr())
    except TypeError as error:
        print(error)
class OnlyRepr:
    def __repr__(self): return 'only'
print(OnlyRepr(), str(OnlyRepr()), f'{OnlyRepr()}', '%s' % OnlyRepr())
try:
    format(OnlyRepr(), '>5')
except TypeError as error:
    print(error)
try:
    C.nothing(c)
except AttributeError as error:
    print(error)
try:
    int(OnlyRepr())
except TypeError as error:
    print(error)
