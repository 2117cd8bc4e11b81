import collections, array
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
i = I(1)
tests = ['[1,2,3].pop(i)', '[1,2].insert(i, 5)', '"abc".center(I(7), "*")', '"a,b,c".split(",", i)', '"x".zfill(I(4))', '"ab" * i', '[1]*I(3)', '(5).to_bytes(I(2), "big")', '"abc".find("c", i)', '"abcabc".replace("a", "x", i)', '"a\\tb".expandtabs(I(4))', '[1,2,3].index(2, i)', 'collections.deque([1,2,3])[i]', 'collections.deque([1,2]).rotate(i)', 'range(I(3))', 'range(5)[i]', 'bytes(I(3))', 'bytearray(I(2))', 'bytes([i, 2])', 'bytearray(b"ab").append(I(99))', 'chr(I(65))', 'hex(i), bin(i), oct(i)', 'round(2.567, i)', 'int("11", I(2))', 'sum([1], I(2).__index__())', 'enumerate("ab", i).__next__()', '[1,2,3].__getitem__(i)', '"abc".__getitem__(i)', '(1,2).__getitem__(i)', 'b"ab".__getitem__(i)', 'range(9).__getitem__(i)', 'slice(i, I(5), I(2)).indices(I(9))', '[1].__mul__(I(2))', '"a".__rmul__(I(2))', '[1,2,3][i:I(3)]', '"abc"[i:]', '[1,2,3].__getitem__(slice(i, None))', 'array.array("i", [1,2,3]).pop(i)', 'array.array("i",[1,2,3])[i:]', 'array.array("i",[I(5)])', 'memoryview(b"abc")[i]', 'collections.deque(maxlen=I(3)).maxlen', '"%d" % i', '"%c" % I(66)', 'divmod(7, I(2).__index__())', '[0]*3 and [*range(I(2))]', 'str(b"abc", "ascii").ljust(I(5)) + "|"', 'pow(2, 5, I(7).__index__())', 'math.comb(I(5), I(2)), math.factorial(I(4)), math.gcd(I(4), I(6)), math.isqrt(I(16)), math.sqrt(I(4)), math.ldexp(1.0, I(3))', 'struct.pack("i", I(5))', 'random.Random(1).randrange(I(5)), random.Random(1).getrandbits(I(3))', 'itertools.islice("abc", I(1), None).__next__(), list(itertools.repeat(0, I(2))), list(itertools.combinations("abc", I(2)))[0]', 'operator.index(i), operator.getitem([1,2], i)', 'time.gmtime(I(0))[:1]', 'datetime.date(I(2024), I(1), I(2))', 'io.BytesIO(b"abc").read(I(2)), io.StringIO("abc").read(I(1))', 'bisect.bisect([1,2,3], 2, I(1))', 'str.join("a", ["b"]*I(2))', 'decimal.Decimal(1).__round__(2)', 'fractions.Fraction(3, I(4).__index__())', '[3,1,2].sort() or [1,2,3].copy()[i]', 'compile("1", "f", "eval", I(0)).co_name', 'isinstance(i, numbers.Integral)', 'base64.b64encode(bytes([I(65)]))', 'textwrap.wrap("aaa bbb", I(3).__index__())', '"abc"[I(-1)], [1,2][I(-1)]', 'del_()', 'set_()']
import math, struct, random, itertools, operator, time, datetime, io, heapq, bisect, decimal, fractions, numbers, base64, textwrap
def del_():
    l = [1,2,3]; del l[i]; l2 = [1,2,3,4]; del l2[i:I(3)]; l.__delitem__(I(0)); return l, l2
def set_():
    l = [1,2,3]; l[i] = 9; l.__setitem__(I(0), 8); l[I(2):] = [7, 7]; b = bytearray(b'abc'); b[I(0)] = I(90); b.__setitem__(I(1), 66); d = collections.deque([1,2]); d[i] = 5; return l, b, d
for t in tests:
    try: print(t, '->', eval(t))
    except Exception as e: print(t, '!!', type(e).__name__, e)
