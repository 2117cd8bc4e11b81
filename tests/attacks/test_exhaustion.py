"""Ways to use up the host's time and memory.

Each attack runs with a limit of one second and 64 MiB. What every attack must obey (the host gets no foreign exception,
the process lives, time and memory stay within the limits, the session works afterwards) is checked by the harness; what
the guest got is said here: a limit that it couldn't catch, or one of Python's own errors.
"""

from __future__ import annotations

import pytest

from tests.attacks.harness import attack

TOO_BIG = {
    # Allocation of one huge object: refused before it is made.
    'string repetition': "'x' * 10**12",
    'string repetition, reversed': "10**12 * 'x'",
    'string repetition in place': "s = 'x'\ns *= 10**12",
    'bytes repetition': "b'x' * 10**12",
    'list repetition': '[0] * 10**12',
    'list repetition in place': 'a = [0]\na *= 10**12',
    'tuple repetition': '(0,) * 10**12',
    'bytearray repetition': "bytearray(b'x') * 10**12",
    'deque repetition': 'import collections\ncollections.deque([1]) * 10**11',
    'nested repetition': '[[0] * 10**5] * 10**9',
    'charmap with long entries': "import codecs\ncodecs.charmap_decode(b'a' * 10**5, 'strict', {97: 'x' * 10**5})",
    'charmap with long bytes': "import codecs\ncodecs.charmap_encode('a' * 10**5, 'strict', {97: b'x' * 10**5})",
    'names of characters': "import codecs\ncodecs.encode('\U0001f600' * 10**7, 'unicode_escape')",
    'bytes of a number': 'bytes(10**12)',
    'bytearray of a number': 'bytearray(10**12)',
    'decomposition': "import unicodedata\nunicodedata.normalize('NFKD', '\\ufdfa' * 10**7)",
    'left shift': '1 << 10**12',
    'left shift in place': 'x = 1\nx <<= 10**12',
    'power': '10**10**10',
    'power of a variable': 'n = 10\nn **= 10**10',
    'pow': 'pow(3, 10**9)',
    'power tower': '9**9**9**9',
    'negative power': '(-7)**10**10',
    'power by squaring': 'x = 3\nfor i in range(64): x *= x',
    'product': 'import math\nmath.prod([10**1000] * 10**6)',
    'factorial': 'import math\nmath.factorial(10**8)',
    'perm': 'import math\nmath.perm(10**7, 10**6)',
    'comb': 'import math\nmath.comb(10**8, 5 * 10**7)',
    'lcm': 'import math\nmath.lcm(*range(1, 10**6))',
    'modular power': 'pow(3, 10**300000, 10**300000 + 7)',
    'huge division': 'x = 3**(2 * 10**6)\nfor i in range(10**6): x // (3**(10**6) - i)',
    'isqrt': 'import math\nx = 7**(3 * 10**6)\nfor i in range(10**4): math.isqrt(x)',
    'gcd of huge numbers': 'import math\nx = 7**(10**6)\ny = 11**(9 * 10**5)\nfor i in range(10**4): math.gcd(x, y)',
    'fraction growth': 'from fractions import Fraction\nx = Fraction(1, 3)\nfor i in range(100): x = x * x + 1',
    'Decimal precision': 'import decimal\ndecimal.getcontext().prec = 10**9\nprint(decimal.Decimal(1) / 3)',
    'Decimal exponent': "from decimal import Decimal\nprint(int(Decimal('1E+1000000000')))",
    'Decimal formatting': 'from decimal import Decimal\nprint(f"{Decimal(\'1E+1000000000\'):f}")',
    'Decimal to fraction': "from decimal import Decimal\nDecimal('1E-1000000000').as_integer_ratio()",
    'Fraction of text': "from fractions import Fraction\nFraction('1e1000000000')",
    'float to fraction of exponent': "from fractions import Fraction\nFraction('0.' + '1' * 10**6)",
    'int from text': "int('9' * (6 * 10**6))",
    'int from text, other base': "int('z' * (3 * 10**7), 36)",
    'text from int': 'str(10**5000)',
    'text from int without limit': 'import sys\nsys.set_int_max_str_digits(0)\nstr(1 << 10**8)',
    'int from text without limit': "import sys\nsys.set_int_max_str_digits(0)\nint('9' * 10**8)",
    'repr of int': 'repr(10**5000)',
    'format of int': "f'{10**5000}'",
    'percent format of int': "'%d' % 10**5000",
    'list of a range': 'list(range(10**12))',
    'tuple of a range': 'tuple(range(10**12))',
    'set of a range': 'set(range(10**12))',
    'sorted range': 'sorted(range(10**12))',
    'star of a range': '[*range(10**12)]',
    'star arguments of a range': 'print(*range(10**12))',
    'extend by a range': '[].extend(range(10**12))',
    'dict.fromkeys of a range': 'dict.fromkeys(range(10**12))',
    'list from a dict comprehension': '{i: i for i in range(10**12)}',
    'slice assignment of a range': 'a = []\na[:] = range(10**12)',
    'deque of a range': 'import collections\ncollections.deque(range(10**12))',
    'Counter of a range': 'import collections\ncollections.Counter(range(10**12))',
    'bytes of an iterable': 'bytes(0 for i in range(10**12))',
    'join of a generator': "''.join('x' for i in range(10**12))",
    'join of a repeat': "import itertools\n','.join(itertools.repeat('x'))",
    'join with a long separator': "('x' * 10**6).join(['y'] * 10**6)",
    'unpacking': 'a, *b = range(10**12)',
    'zip to list': 'list(zip(range(10**12), range(10**12)))',
    'enumerate to list': 'list(enumerate(range(10**12)))',
    'map to list': 'list(map(str, range(10**12)))',
    'reversed to list': 'list(reversed(range(10**12)))',
    'product to list': 'import itertools\nlist(itertools.product(range(1000), repeat=4))',
    'permutations to list': 'import itertools\nlist(itertools.permutations(range(20)))',
    'combinations to list': 'import itertools\nlist(itertools.combinations(range(60), 30))',
    'product of huge pools': 'import itertools\nnext(itertools.product(range(10**12)))',
    'product with huge repeat': "import itertools\nnext(itertools.product('ab', repeat=10**12))",
    'combinations of a huge pool': 'import itertools\nnext(itertools.combinations(range(10**12), 2))',
    'permutations of a huge pool': 'import itertools\nnext(itertools.permutations(itertools.count()))',
    'cycle of an endless iterator': 'import itertools\nx = list(itertools.cycle(itertools.count()))',
    'list of count': 'import itertools\nlist(itertools.count())',
    'tee hoarding': 'import itertools\na, b = itertools.tee(itertools.count())\nfor x in a: pass',
    'tee of many': 'import itertools\nitertools.tee([], 10**12)',
    'islice far': 'import itertools\nnext(itertools.islice(itertools.count(), 10**18, None))',
    'accumulate growth': "import itertools\nlist(itertools.accumulate(['x' * 1000] * 10**6))",
    'zip_longest to list': 'import itertools\nlist(itertools.zip_longest(range(10**12), []))',
    'repeat to list': 'import itertools\nlist(itertools.repeat(0, 10**12))',
    'chain of repeats': "import itertools\nlist(itertools.chain.from_iterable(itertools.repeat('ab')))",
    # Formatting widths and precisions.
    'f-string width': "f'{1:10000000000d}'",
    'f-string width from a variable': "w = 10**10\nf'{1:{w}}'",
    'f-string precision': "f'{1.5:.1000000000f}'",
    'f-string string width': 'f"{\'x\':>1000000000000}"',
    'format width': "format(1, '10000000000')",
    'str.format width': "'{:10000000000}'.format(1)",
    'str.format nested width': "'{:{}}'.format(1, 10**10)",
    'percent width': "'%10000000000d' % 1",
    'percent star width': "'%*d' % (10**9, 1)",
    'percent precision': "'%.1000000000f' % 1.5",
    'percent string precision': "'%.9999999999s|%1000000000s' % ('a', 'b')",
    'bytes percent width': "b'%1000000000d' % 1",
    'ljust': "'x'.ljust(10**12)",
    'rjust': "'x'.rjust(10**12)",
    'center': "'x'.center(10**12)",
    'zfill': "'1'.zfill(10**12)",
    'expandtabs': "'\\t'.expandtabs(10**9)",
    'bytes ljust': "b'x'.ljust(10**12)",
    'round': 'round(1.5, 10**9) + round(15, -10**9)',
    'int.to_bytes': "(1).to_bytes(10**12, 'big')",
    'textwrap.indent': "import textwrap\ntextwrap.indent('\\n'.join('x' * 10**6), 'y' * 10**6)",
    'strftime': "import datetime\ndatetime.date(2020, 1, 1).strftime('%Y' * 10**8)",
    'struct format': "import struct\nstruct.pack('9999999999x')",
    # Growth by replacement.
    'replace blow-up': "'x' * 10**6 and ('a' * 10**6).replace('a', 'b' * 10**6)",
    'replace of the empty string': "('a' * 10**6).replace('', 'b' * 10**6)",
    'bytes replace blow-up': "(b'a' * 10**6).replace(b'a', b'b' * 10**6)",
    'translate blow-up': "('a' * 10**6).translate({97: 'b' * 10**6})",
    'regex sub blow-up': "import re\nre.sub('a', 'b' * 10**6, 'a' * 10**6)",
    'regex sub with groups': "import re\nre.sub('(a+)', r'\\1' * 1000, 'a' * 10**6)",
    'join of one long string': "s = 'x' * 10**6\n''.join([s] * 10**6)",
    'json.dumps of shared structure': 'import json\na = []\nfor i in range(60): a = [a, a]\njson.dumps(a)',
    'repr of shared structure': 'a = []\nfor i in range(60): a = [a, a]\nrepr(a)',
    'str of shared structure': 'a = ()\nfor i in range(60): a = (a, a)\nprint(a)',
    'f-string of shared structure': "a = []\nfor i in range(60): a = [a, a]\nf'{a}'",
    'hash of shared structure': 'a = ()\nfor i in range(60): a = (a, a)\nhash(a)',
    'equality of shared structure': 'def make():\n    a = []\n    for i in range(60): a = [a, a]\n    return a\nmake() == make()',
    'equality of shared dicts': 'def make():\n    a = {}\n    for i in range(60): a = {1: a, 2: a}\n    return a\nmake() == make()',
    'comparison of shared tuples': 'def make():\n    a = ()\n    for i in range(60): a = (a, a)\n    return a\nmake() < make()',
    'deepcopy of shared structure as a tree': 'import copy, json\na = []\nfor i in range(60): a = [a, a]\njson.loads(json.dumps(a))',
    'json indent': 'import json\njson.dumps([[[[1]]]], indent=10**10)',
    'pprint of shared structure': 'import pprint\na = []\nfor i in range(60): a = [a, a]\npprint.pprint(a)',
    'sum of lists': 'sum([[0] * 10**6] * 10**6, [])',
    'sum of tuples': 'sum([(0,) * 10**6] * 10**6, ())',
    'string multiplication in a loop': "s = 'x'\nwhile True: s = s * 2",
    'string doubling': "s = 'x'\nwhile True: s += s",
    'list doubling': 'a = [0]\nwhile True: a += a',
    'list doubling by extend': 'a = [0]\nwhile True: a.extend(a)',
    'list doubling by slice': 'a = [0]\nwhile True: a[len(a):] = a',
    'tuple doubling': 't = (0,)\nwhile True: t = t + t',
    'bytes doubling': "b = b'x'\nwhile True: b += b",
    'bytearray doubling': "b = bytearray(b'x')\nwhile True: b.extend(b)",
    'int doubling': 'x = 2\nwhile True: x = x * x',
    'list appending': 'a = []\nwhile True: a.append([])',
    'list inserting': 'a = []\nwhile True: a.insert(0, [0] * 100)',
    'dict growth': 'd = {}\nwhile True: d[len(d)] = [0] * 10',
    'dict update': 'd, i = {}, 0\nwhile True:\n    d.update({i + k: k for k in range(1000)})\n    i += 1000',
    'set growth': 's, i = set(), 0\nwhile True:\n    s |= set(range(i, i + 1000))\n    i += 1000',
    'deque growth': 'import collections\nq = collections.deque()\nwhile True: q.append([0] * 10)',
    'nesting without end': 'a = []\nwhile True: a = [a]',
    'tuple nesting without end': 'a = ()\nwhile True: a = (a,)',
    'dict nesting without end': 'a = {}\nwhile True: a = {1: a}',
    'closure nesting without end': 'f = lambda: 0\ndef wrap(g): return lambda: g()\nwhile True: f = wrap(f)',
    'instances': 'class C:\n    def __init__(self): self.a = 1\nkeep = []\nwhile True: keep.append(C())',
    'instance attributes': "class C: pass\nc, i = C(), 0\nwhile True:\n    setattr(c, 'a' + str(i), i)\n    i += 1",
    'linked instances': 'class N:\n    def __init__(self, n): self.n = n\nn = None\nwhile True: n = N(n)',
    'classes': "keep = []\nwhile True: keep.append(type('C', (), {}))",
    'functions': 'keep = []\nwhile True: keep.append(lambda: 0)',
    'generators': 'keep = []\nwhile True: keep.append((x for x in [1]))',
    'started generators': 'def g():\n    yield 1\n    yield 2\nkeep = []\nwhile True:\n    x = g()\n    next(x)\n    keep.append(x)',
    'exceptions': 'keep = []\nwhile True:\n    try: 1 / 0\n    except ZeroDivisionError as e: keep.append(e)',
    'exception context chain': 'e = None\nwhile True:\n    x = ValueError()\n    x.__context__ = e\n    e = x',
    'notes on an exception': "e = ValueError()\nwhile True: e.add_note('x' * 1000)",
    'globals': "i = 0\nwhile True:\n    globals()['v' + str(i)] = [0] * 10\n    i += 1",
    'function attributes': "def f(): pass\ni = 0\nwhile True:\n    setattr(f, 'a' + str(i), i)\n    i += 1",
    'class attributes': "class C: pass\ni = 0\nwhile True:\n    setattr(C, 'a' + str(i), i)\n    i += 1",
    'default dict': 'import collections\nd = collections.defaultdict(list)\ni = 0\nwhile True:\n    d[i].append(i)\n    i += 1',
    'lru_cache without bound': 'import functools\n@functools.cache\ndef f(n): return [0] * 100\ni = 0\nwhile True:\n    f(i)\n    i += 1',
    'StringIO': "import io\ns = io.StringIO()\nwhile True: s.write('x' * 10000)",
    'attributes of a stream': "import io\ns, i = io.BytesIO(), 0\nwhile True:\n    setattr(s, 'a' + str(i), [0] * 10)\n    i += 1",
    'StringIO truncate': 'import io\ns = io.StringIO()\ns.seek(10**12)\ns.write("x")',
    'BytesIO seek': "import io\nb = io.BytesIO()\nb.seek(10**12)\nb.write(b'x')",
    'array': "import array\na = array.array('d', [0]) * 10**12",
    'weak references': 'import weakref\nclass C: pass\nc = C()\nkeep = []\nwhile True: keep.append(weakref.ref(c, lambda r: 0))',
    'tasks': 'import asyncio\nasync def w(): await asyncio.Event().wait()\nkeep = []\nwhile True: keep.append(asyncio.create_task(w()))',
    'queue': 'import asyncio\nq = asyncio.Queue()\nwhile True: q.put_nowait([0] * 10)',
    'coroutines never awaited': 'async def c(): pass\nkeep = []\nwhile True: keep.append(c())',
    'enum members': "import enum\nenum.Enum('E', ' '.join('m' + str(i) for i in range(10**6)))",
    'namedtuple fields': "import collections\ncollections.namedtuple('N', ['f' + str(i) for i in range(10**6)])",
    'dataclass fields': "import dataclasses\ndataclasses.make_dataclass('D', ['f' + str(i) for i in range(10**5)])",
    'decompression': "import zlib\nz = zlib.compress(b'x' * 10**6)\nd = zlib.decompress(z)\nfor i in range(100): d = d + d",
    'decompression of bz2': "import bz2\nz = bz2.compress(b'x' * 10**7)\nd = bz2.decompress(z * 100)",
    'decompression of lzma': "import lzma\nz = lzma.compress(b'x' * 10**7, preset=0)\nd = lzma.decompress(z * 100)",
    'a large dictionary of lzma': 'import lzma\nlzma.compress(b"", preset=9)',
    'decompressors of lzma': 'import lzma\nkeep = []\nwhile True: keep += [lzma.LZMADecompressor(), lzma.LZMACompressor()]',
    'what a compressor was given': "import bz2\nc = bz2.BZ2Compressor()\nd = b'x' * 10**6\nwhile True: c.compress(d)",
    'decompression in a stream': "import zlib\nz = zlib.compress(b'x' * 10**7)\nkeep = []\nwhile True: keep.append(zlib.decompressobj().decompress(z))",
    'decompression of an archive': "import io, zipfile\nb = io.BytesIO()\nwith zipfile.ZipFile(b, 'w', 8) as z: z.writestr('a', b'x' * 10**6)\nz = zipfile.ZipFile(b)\nkeep = []\nwhile True: keep.append(z.read('a'))",
    'members of a gzip file': "import gzip\ngzip.decompress(gzip.compress(b'x' * 10**6) * 1000)",
    'streams of zlib': 'import zlib\nkeep = []\nwhile True: keep += [zlib.compressobj(), zlib.decompressobj()]',
    'what a stream of zlib was given': "import zlib\nc = zlib.compressobj(0)\nd = b'x' * 10**6\nwhile True: c.compress(d)",
    'trees of ast': "import ast\nkeep = []\nwhile True: keep.append(ast.parse('a,' * 1000))",
    'frames': 'import sys\nkeep = []\nwhile True: keep.append(sys._getframe())',
    'base64 growth': "import base64\nb = b'x'\nwhile True: b = base64.b16encode(b)",
    'html escape growth': "import html\ns = '&'\nwhile True: s = html.escape(s) + html.escape(s)",
    'quote growth': "from urllib.parse import quote\ns = '%'\nwhile True: s = quote(s)",
    'unicode normalisation growth': "import unicodedata\ns = '\\ufdfa' * 10**5\nwhile True: s = unicodedata.normalize('NFKC', s) * 2",
    'casefold growth': "s = '\\u0390' * 10**6\nwhile True: s = s.casefold() + s.upper()",
    'encode growth': "s = '\\u00e9'\nwhile True: s = s.encode('unicode_escape').decode() * 2",
    'splitting a long string': "('a ' * 10**7).split()",
    'listing a long string': "list('ab' * 10**7)",
    'splitlines': "('\\n' * 10**7).splitlines()",
    'hashlib of huge data': "import hashlib\nd = b'x' * 10**7\nwhile True: hashlib.sha256(d)",
    'pbkdf2 rounds': "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'a', b'b', 10**9)",
    'scrypt': "import hashlib\nhashlib.scrypt(b'a', salt=b'b', n=2**20, r=8, p=100, maxmem=2**31 - 1)",
    'pbkdf2 length': "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'a', b'b', 1, dklen=2**31 - 1)",
    'shake length': "import hashlib\nhashlib.shake_128(b'x').digest(10**12)",
    'getrandbits': 'import random\nrandom.Random(1).getrandbits(10**12)',
    'choices': 'import random\nrandom.Random(1).choices([1, 2], k=10**12)',
    'sample': 'import random\nrandom.Random(1).sample(range(10**12), 10**11)',
    'randbytes': 'import random\nrandom.Random(1).randbytes(10**11)',
}

ERRORS = {'guest: MemoryError', 'guest: OverflowError', 'guest: ValueError', 'limit: memory', 'limit: seconds'}
OTHERWISE = {
    # What can also come out, where it does no harm.
    'StringIO truncate': {'guest: MemoryError', 'complete'},
    'huge division': {'limit: seconds'},
    'isqrt': {'limit: seconds'},
    'modular power': {'limit: seconds', 'guest: ValueError'},
    'round': {'guest: OverflowError', 'complete'},
    'percent string precision': {'guest: ValueError'},
    'struct format': {'guest: error'},
    'Decimal precision': {'guest: MemoryError', 'complete'},
    'nesting without end': {'limit: recursion'},
    'tuple nesting without end': {'limit: recursion'},
    'dict nesting without end': {'limit: recursion'},
    'array': {'guest: ModuleNotFoundError'},
    'listing a long string': {'complete'},
    'splitting a long string': {'complete'},
    'splitlines': {'complete'},
    'decompression': {'guest: MemoryError'},
    'combinations of a huge pool': {'limit: memory'},
    'sample': {'guest: MemoryError'},
    'dataclass fields': {'complete', 'guest: TypeError'},
    'namedtuple fields': {'complete'},
    'float to fraction of exponent': {'complete'},
    'product of huge pools': {'limit: memory'},
    'scrypt': {'guest: AttributeError', 'guest: ValueError'},
    'lcm': {'complete'},
    'text from int': {'guest: ValueError'},
    'repr of int': {'guest: ValueError'},
    'format of int': {'guest: ValueError'},
    'percent format of int': {'guest: ValueError'},
    'int from text': {'guest: ValueError'},
}


@pytest.mark.parametrize('name', list(TOO_BIG))
def test_too_big(name: str) -> None:
    """Growth without end, at once or step by step, is stopped in time."""
    outcome = attack(f'{TOO_BIG[name]}\nNone')
    assert outcome.got in ERRORS | OTHERWISE.get(name, set()), f'{outcome.got} {outcome.message[:300]}'


ENDLESS = {
    'while True': 'while True: pass',
    'while True with work': 'i = 0\nwhile True: i += 1',
    'for in count': 'import itertools\nfor i in itertools.count(): pass',
    'for in cycle': 'import itertools\nfor i in itertools.cycle([1]): pass',
    'for in repeat': 'import itertools\nfor i in itertools.repeat(1): pass',
    'for in iter': 'for i in iter(int, 1): pass',
    'for in an endless generator': 'def g():\n    while True: yield 1\nfor i in g(): pass',
    'generator that never yields': 'def g():\n    while True: pass\n    yield\nnext(g())',
    'list growing in its own loop': 'a = [1]\nfor x in a:\n    a.append(x)\n    del a[0:0]',
    'sum of an endless iterator': 'import itertools\nsum(itertools.repeat(1))',
    'max of a mapped huge range': 'max(map(abs, range(10**12)))',
    'sum of a mapped huge range': 'sum(map(abs, range(10**12)))',
    'max of a huge range': 'max(range(10**12))',
    'min of count': 'import itertools\nmin(itertools.count())',
    'any of an endless iterator': 'import itertools\nany(itertools.repeat(0))',
    'all of an endless iterator': 'import itertools\nall(itertools.repeat(1))',
    'membership in an endless iterator': 'import itertools\n-1 in itertools.count()',
    'membership in a generator': '-1 in (i for i in range(10**12))',
    'filter of an endless iterator': 'import itertools\nnext(filter(None, itertools.repeat(0)))',
    'filterfalse of an endless iterator': 'import itertools\nnext(itertools.filterfalse(None, itertools.repeat(1)))',
    'dropwhile of an endless iterator': 'import itertools\nnext(itertools.dropwhile(lambda x: True, itertools.count()))',
    'compress of endless iterators': 'import itertools\nnext(itertools.compress(itertools.count(), itertools.repeat(0)))',
    'zip consumed for nothing': 'import itertools, collections\ncollections.deque(zip(itertools.count()), maxlen=0)',
    'deque with maxlen of count': 'import itertools, collections\ncollections.deque(itertools.count(), maxlen=1)',
    'chain of empties': 'import itertools\nnext(itertools.chain.from_iterable(itertools.repeat([])))',
    'islice with a step': 'import itertools\nlist(itertools.islice(itertools.count(), 0, 10**18, 10**17))',
    'takewhile': 'import itertools\nfor i in itertools.takewhile(lambda x: True, itertools.count()): pass',
    'groupby skipping': 'import itertools\nnext(itertools.groupby(itertools.repeat(1)))\ng = itertools.groupby(itertools.repeat(1))\nnext(g)\nnext(g)',
    'reduce': 'import functools, itertools\nfunctools.reduce(max, itertools.repeat(1))',
    'map consumed for nothing': 'import itertools\nfor x in map(abs, itertools.repeat(1)): pass',
    'star expression': 'import itertools\nf = lambda *a: 0\nf(*iter(int, 1))',
    'starmap': 'import itertools\nfor x in itertools.starmap(pow, itertools.repeat((1, 1))): pass',
    'unpacking an endless iterator to few': 'import itertools\na, *b = iter(int, 1)',
    'set.isdisjoint of an endless iterator': 'import itertools\n{1}.isdisjoint(itertools.repeat(2))',
    'set.intersection of an endless iterator': 'import itertools\n{1}.intersection(itertools.repeat(2))',
    'set.issuperset of an endless iterator': 'import itertools\n{1}.issuperset(itertools.repeat(1))',
    'set difference of an endless iterator': 'import itertools\n{1}.difference(itertools.repeat(2))',
    'dict update from an endless iterator': "import itertools\n{}.update(itertools.repeat(('a', 1)))",
    'dict of an endless iterator': "import itertools\ndict(itertools.repeat(('a', 1)))",
    'set of an endless iterator': 'import itertools\nset(itertools.repeat(1))',
    'extend a deque with maxlen': 'import itertools, collections\ncollections.deque(maxlen=1).extend(itertools.repeat(1))',
    'statistics of an endless iterator': 'import statistics, itertools\nstatistics.fmean(itertools.repeat(1))',
    'math.fsum of an endless iterator': 'import math, itertools\nmath.fsum(itertools.repeat(1))',
    'math.prod of an endless iterator': 'import math, itertools\nmath.prod(itertools.repeat(1))',
    'heapq.nsmallest of an endless iterator': 'import heapq, itertools\nheapq.nsmallest(1, itertools.count())',
    'heapq.merge': 'import heapq, itertools\nfor x in heapq.merge(itertools.count(), itertools.count()): pass',
    'bisect on a lying sequence': 'import bisect\nclass S:\n    def __len__(self): return 2**62\n    def __getitem__(self, i):\n        while True: pass\nbisect.bisect(S(), 1)',
    '__getitem__ iteration': 'class S:\n    def __getitem__(self, i): return 0\nfor x in S(): pass',
    '__getitem__ iteration in list': 'class S:\n    def __getitem__(self, i): return 0\n5 in S()',
    '__next__': 'class S:\n    def __iter__(self): return self\n    def __next__(self): return 0\nfor x in S(): pass',
    '__next__ in sum': 'class S:\n    def __iter__(self): return self\n    def __next__(self): return 0\nsum(S())',
    '__len__': 'class S:\n    def __len__(self):\n        while True: pass\nlen(S())',
    '__bool__': 'class S:\n    def __bool__(self):\n        while True: pass\nif S(): pass',
    '__eq__ in membership': 'class S:\n    def __eq__(self, o):\n        while True: pass\nS() in [1]',
    '__eq__ in list.index': 'class S:\n    def __eq__(self, o):\n        while True: pass\n[1, 2].index(S())',
    '__hash__ in a dict': 'class S:\n    def __hash__(self):\n        while True: pass\n{S(): 1}',
    '__hash__ in a set': 'class S:\n    def __hash__(self):\n        while True: pass\nset([S()])',
    '__lt__ in sort': 'class S:\n    def __lt__(self, o):\n        while True: pass\nsorted([S(), S()])',
    '__lt__ in max': 'class S:\n    def __gt__(self, o):\n        while True: pass\nmax(S(), S())',
    'key function of sort': 'def key(x):\n    while True: pass\nsorted([1, 2], key=key)',
    '__repr__ in print': 'class S:\n    def __repr__(self):\n        while True: pass\nprint([S()])',
    '__str__ in f-string': "class S:\n    def __str__(self):\n        while True: pass\nf'{S()}'",
    '__format__': "class S:\n    def __format__(self, spec):\n        while True: pass\n'{:x}'.format(S())",
    '__getattr__': 'class S:\n    def __getattr__(self, n):\n        while True: pass\nS().x',
    '__getattr__ in hasattr': "class S:\n    def __getattr__(self, n):\n        while True: pass\nhasattr(S(), 'x')",
    '__call__': 'class S:\n    def __call__(self):\n        while True: pass\nS()()',
    '__index__': 'class S:\n    def __index__(self):\n        while True: pass\n[1][S()]',
    '__del__': 'class S:\n    def __del__(self):\n        while True: pass\ns = S()\ndel s\nwhile True: pass',
    '__enter__': 'class S:\n    def __enter__(self):\n        while True: pass\n    def __exit__(self, *a): pass\nwith S(): pass',
    '__exit__': 'class S:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n        while True: pass\nwith S(): pass',
    '__init_subclass__': 'class S:\n    def __init_subclass__(cls):\n        while True: pass\nclass T(S): pass',
    '__set_name__': 'class D:\n    def __set_name__(self, o, n):\n        while True: pass\nclass T:\n    d = D()',
    '__instancecheck__': 'class M(type):\n    def __instancecheck__(c, o):\n        while True: pass\nclass T(metaclass=M): pass\nisinstance(1, T)',
    'property': 'class S:\n    @property\n    def p(self):\n        while True: pass\nS().p',
    'decorator': 'def d(f):\n    while True: pass\n@d\ndef f(): pass',
    'default argument': 'def spin():\n    while True: pass\ndef f(x=spin()): pass',
    'class body': 'class C:\n    while True: pass',
    'comprehension condition': '[x for x in iter(int, 1) if x]',
    'match guard': 'def spin():\n    while True: pass\nmatch 1:\n    case x if spin(): pass',
    'callback of re.sub': "import re\ndef spin(m):\n    while True: pass\nre.sub('a', spin, 'a')",
    'json default': 'import json\ndef spin(o):\n    while True: pass\njson.dumps(object, default=spin)',
    'json object_hook': "import json\ndef spin(o):\n    while True: pass\njson.loads('{}', object_hook=spin)",
    'functools.reduce callback': 'import functools\ndef spin(a, b):\n    while True: pass\nfunctools.reduce(spin, [1, 2])',
    'cmp_to_key': 'import functools\ndef spin(a, b):\n    while True: pass\nsorted([1, 2], key=functools.cmp_to_key(spin))',
    'async loop': 'async def f():\n    while True: pass\nawait f()',
    'async loop that yields': 'import asyncio\nwhile True: await asyncio.sleep(0)',
    'tasks that wake each other': 'import asyncio\nasync def w():\n    while True: await asyncio.sleep(0)\nawait asyncio.gather(w(), w())',
    'tasks making tasks': 'import asyncio\nasync def w():\n    while True: await asyncio.create_task(asyncio.sleep(0))\nawait w()',
    'failed tasks that are kept, and a handler': 'import asyncio\nasync def f(): raise ValueError\nasyncio.get_running_loop().set_exception_handler(print)\nkeep = [asyncio.create_task(f()) for _ in range(20_000)]\nwhile True: await asyncio.sleep(0)',
    'loops that stop beside many tasks': 'import asyncio\nasync def w():\n    while True: await asyncio.sleep(0)\nloop = asyncio.new_event_loop()\nkeep = [loop.create_task(w()) for _ in range(10_000)]\nwhile True:\n    loop.call_soon(loop.stop)\n    loop.run_forever()',
    'async generator': 'async def g():\n    while True: yield 1\nasync for x in g(): pass',
    'ping-pong between generators': 'def a():\n    while True: yield 1\ndef b():\n    yield from a()\nfor x in b(): pass',
    'send loop': 'def g():\n    while True: yield\nx = g()\nnext(x)\nwhile True: x.send(1)',
    'throw loop': 'def g():\n    while True:\n        try: yield\n        except ValueError: pass\nx = g()\nnext(x)\nwhile True: x.throw(ValueError())',
    'exceptions in a loop': 'while True:\n    try: raise ValueError\n    except ValueError: pass',
    'str.count quadratic': "s = 'a' * 10**6\nwhile True: s.count('b')",
    'str.find on a long string': "s = 'a' * 10**7\nwhile True: s.find('b')",
    'list.count on a long list': 'a = [0] * 10**6\nwhile True: a.count(1)',
    'list.index on a long list': 'a = [0] * 10**6 + [1]\nwhile True: a.index(1)',
    'list.insert quadratic': 'a = []\nfor i in range(10**7): a.insert(0, None)',
    'list.remove quadratic': 'a = list(range(10**6))\nwhile a: a.remove(a[-1])',
    'list copies': 'a = [0] * 10**6\nwhile True: b = a[:]',
    'list equality': 'a, b = [0] * 10**6, [0] * 10**6\nwhile True: a == b',
    'string equality': "a, b = 'a' * 10**7 + 'b', 'a' * 10**7 + 'c'\nwhile True: a == b",
    'string comparison in a sort': "a = ['a' * 10**5 + str(i) for i in range(200)]\nwhile True: sorted(a)",
    'sorting': 'a = [(i * 7919) % 1000003 for i in range(10**5)]\nwhile True: sorted(a)',
    'hash collisions': 'd = {}\nfor i in range(10**7): d[i * (2**61 - 1)] = 0',
    'big multiplication': 'x = 3**100000\nwhile True: x * x',
    'big division': 'x = 3**100000\ny = 7**30000\nwhile True: x % y',
    'str of big ints': 'x = 10**4000\nwhile True: str(x)',
    'set operations': 'a, b = set(range(10**5)), set(range(10**5))\nwhile True: a & b',
    'dict copies': 'd = dict.fromkeys(range(10**5))\nwhile True: dict(d)',
    'zip of long lists': 'a = [0] * 10**5\nwhile True: list(zip(a, a))',
    'str.join of many': "a = ['x'] * 10**5\nwhile True: ''.join(a)",
    'json round trip': 'import json\ns = json.dumps(list(range(10**5)))\nwhile True: json.loads(s)',
    'deepcopy': 'import copy\na = [[0] * 10 for i in range(1000)]\nwhile True: copy.deepcopy(a)',
    'difflib': "import difflib\na = ['x' + str(i % 7) for i in range(5000)]\nprint(difflib.SequenceMatcher(None, a, a[::-1], autojunk=False).ratio())",
    'itertools product consumed': 'import itertools\nfor x in itertools.product(range(100), repeat=8): pass',
    'permutations consumed by sum': 'import itertools\nsum(1 for x in itertools.permutations(range(15)))',
    'decimal arithmetic': 'from decimal import Decimal, getcontext\ngetcontext().prec = 10000\nx = Decimal(2)\nwhile True: x.sqrt()',
    'datetime arithmetic': 'import datetime\nd = datetime.date(1, 1, 1)\nwhile True: d + datetime.timedelta(1)',
    'urllib parse': "from urllib.parse import parse_qsl\nwhile True: parse_qsl('a=1&' * 100)",
    'loop over dict views': 'd = dict.fromkeys(range(10**4))\nwhile True:\n    for k in d.items(): pass',
}

CATASTROPHES = {
    'nested quantifiers': (r'(a+)+$', "'a' * 40 + 'b'"),
    'nested stars': (r'(a*)*b', "'a' * 40"),
    'alternation': (r'(a|aa)+$', "'a' * 60 + 'b'"),
    'overlapping alternatives': (r'(a|a)*b', "'a' * 40"),
    'back reference': (r'(a*)\\1\\1b', "'a' * 20000"),
    'three stars': (r'.*.*.*=.*', "'x' * 20000"),
    'lookahead': (r'(?=(a+))+a*b', "'a' * 20000"),
    'optional run': ('a?' * 40 + 'a' * 40, "'a' * 40"),
    'whitespace trim': (r'\s+$', "' ' * 10**6 + 'x'"),
    'email': (
        r'^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
        "'a' * 60 + '!'",
    ),
    'bounded repetition': (r'((a{1,100}){1,100}){1,100}b', "'a' * 3000"),
    'lazy quantifiers': (r'(a+?)+?$', "'a' * 40 + 'b'"),
    'huge bounded repeat': (r'(?:a{0,65000}){0,65000}b', "'a' * 1000"),
}


@pytest.mark.parametrize('name', list(ENDLESS))
def test_endless(name: str) -> None:
    """Whatever runs without end is stopped by the limit of seconds, wherever it runs."""
    outcome = attack(f'{ENDLESS[name]}\nprint("ended")', seconds=0.2)
    assert outcome.got in {'limit: seconds', 'limit: memory'}, f'{outcome.got} {outcome.message[:300]} {outcome.stdout}'


@pytest.mark.parametrize('name', list(ENDLESS))
def test_endless_by_instructions(name: str) -> None:
    """The same is stopped by a limit of instructions, or by time where the loop is a native one."""
    outcome = attack(f'{ENDLESS[name]}\nprint("ended")', instructions=100_000, seconds=0.2)
    assert outcome.kind == 'limit', f'{outcome.got} {outcome.message[:300]}'


@pytest.mark.parametrize('name', list(CATASTROPHES))
@pytest.mark.parametrize('function', ['search', 'sub'])
def test_regular_expressions(name: str, function: str) -> None:
    """A regular expression that backtracks without end is stopped by time."""
    pattern, text = CATASTROPHES[name]
    replacement = "'', " if function == 'sub' else ''
    outcome = attack(f"import re\nre.{function}(r'{pattern}', {replacement}{text})\nNone", seconds=0.5)
    assert outcome.got in {'limit: seconds', 'limit: memory', 'complete', 'guest: TimeoutError', 'guest: error'}, (
        outcome.got
    )


def test_regular_expression_of_huge_size() -> None:
    """Patterns that compile to something huge are stopped too."""
    for pattern in (
        "'(a)' * 10**6",
        "'a{1000}{1000}{1000}'",
        "'(' * 10**5 + ')' * 10**5",
        "'[' + 'a-z' * 10**6 + ']'",
        "'a|' * 10**6",
    ):
        outcome = attack(f'import re\nre.compile({pattern})\nNone')
        assert outcome.kind in ('limit', 'guest', 'complete'), outcome.got


DEEP = {
    # Native recursion over the guest's data: the host's stack must not overflow.
    'hash of a nested tuple': 'a = ()\nfor i in range(N): a = (a,)\nhash(a)',
    'repr of a nested list': 'a = []\nfor i in range(N): a = [a]\nlen(repr(a))',
    'repr of a nested tuple': 'a = ()\nfor i in range(N): a = (a,)\nlen(str(a))',
    'repr of a nested dict': 'a = {}\nfor i in range(N): a = {1: a}\nlen(repr(a))',
    'print of a nested list': 'a = []\nfor i in range(N): a = [a]\nprint(a)',
    'f-string of a nested list': "a = []\nfor i in range(N): a = [a]\nlen(f'{a}')",
    'percent of a nested list': "a = []\nfor i in range(N): a = [a]\nlen('%s' % [a])",
    'equality of nested lists': 'def make():\n    a = []\n    for i in range(N): a = [a]\n    return a\nmake() == make()',
    'equality of nested tuples': 'def make():\n    a = ()\n    for i in range(N): a = (a,)\n    return a\nmake() == make()',
    'equality of nested dicts': 'def make():\n    a = {}\n    for i in range(N): a = {1: a}\n    return a\nmake() == make()',
    'ordering of nested lists': 'def make():\n    a = []\n    for i in range(N): a = [a]\n    return a\nmake() < make()',
    'membership of nested lists': 'def make():\n    a = []\n    for i in range(N): a = [a]\n    return a\nmake() in [make()]',
    'nested tuple as a dict key': 'a = ()\nfor i in range(N): a = (a,)\n{a: 1}',
    'nested frozenset': 'a = frozenset()\nfor i in range(N): a = frozenset([a])\nhash(a)',
    'json.dumps of a nested list': 'import json\na = []\nfor i in range(N): a = [a]\njson.dumps(a)',
    'json.dumps of a nested dict': "import json\na = {}\nfor i in range(N): a = {'k': a}\njson.dumps(a, indent=0)",
    'json.loads of nested arrays': "import json\njson.loads('[' * N)",
    'json.loads of nested objects': 'import json\njson.loads(\'{"a":\' * N)',
    'json.loads of closed nested arrays': "import json\nx = json.loads('[' * N + ']' * N)",
    'deepcopy of a nested list': 'import copy\na = []\nfor i in range(N): a = [a]\ncopy.deepcopy(a)',
    'pprint of a nested list': 'import pprint\na = []\nfor i in range(N): a = [a]\nlen(pprint.pformat(a))',
    'nested partial': 'import functools\nf = print\nfor i in range(N): f = functools.partial(f)\nrepr(f)',
    'call of nested closures': 'def wrap(g): return lambda: g()\nf = lambda: 1\nfor i in range(N): f = wrap(f)\nf()',
    'nested map': 'it = iter([1])\nfor i in range(N): it = map(abs, it)\nlist(it)',
    'nested chain': 'import itertools\nit = iter([1])\nfor i in range(N): it = itertools.chain(it)\nlist(it)',
    'nested generators': 'def g(it):\n    yield from it\nit = iter([1])\nfor i in range(N): it = g(it)\nlist(it)',
    'nested generator expressions': 'it = iter([1])\nfor i in range(N): it = (x for x in it)\nlist(it)',
    'nested zip': 'it = iter([1])\nfor i in range(N): it = zip(it)\nlist(it)',
    'nested enumerate': 'it = iter([1])\nfor i in range(N): it = enumerate(it)\nnext(it)',
    'nested islice': 'import itertools\nit = iter([1])\nfor i in range(N): it = itertools.islice(it, 5)\nnext(it)',
    'nested accumulate': 'import itertools\nit = iter([1])\nfor i in range(N): it = itertools.accumulate(it)\nnext(it)',
    'nested filter': 'it = iter([1])\nfor i in range(N): it = filter(None, it)\nnext(it)',
    'nested exceptions': 'e = ValueError()\nfor i in range(N):\n    x = ValueError(e)\n    e = x\nrepr(e)',
    'chained exceptions': 'e = ValueError()\nfor i in range(N):\n    x = ValueError()\n    x.__context__ = e\n    e = x\nraise e',
    'chained causes': 'e = ValueError()\nfor i in range(N):\n    x = ValueError()\n    x.__cause__ = e\n    e = x\nraise e',
    'nested exception groups': "e = ValueError()\nfor i in range(N): e = ExceptionGroup('g', [e])\nraise e",
    'split of nested exception groups': "e = ValueError()\nfor i in range(N): e = ExceptionGroup('g', [e])\ne.split(ValueError)",
    'except* of nested exception groups': "e = ValueError()\nfor i in range(N): e = ExceptionGroup('g', [e])\ntry: raise e\nexcept* TypeError: pass",
    'inheritance chain': "C = object\nfor i in range(min(N, 3000)): C = type('C', (C,), {})\nC().x",
    'isinstance with nested tuples': 't = int\nfor i in range(N): t = (t,)\nisinstance("a", t)',
    'isinstance with nested unions': "t = int | str\nfor i in range(min(N, 20000)): t = t | type('C', (), {})\nisinstance(5.0, t)",
    'except with nested tuples': 't = KeyError\nfor i in range(N): t = (t,)\ntry: 1 / 0\nexcept t: pass',
    'startswith with nested tuples': "t = 'x'\nfor i in range(N): t = (t,)\n'a'.startswith(t)",
    'returning a nested list': 'a = []\nfor i in range(N): a = [a]\na',
    'nested list dropped': 'a = []\nfor i in range(N): a = [a]\na = None',
    'linked list dropped': 'class N_:\n    def __init__(self, n): self.n = n\na = None\nfor i in range(N): a = N_(a)\na = None',
    'linked generators dropped': 'def g(x):\n    yield x\na = None\nfor i in range(N):\n    a = g(a)\na = None',
    'linked started generators dropped': 'def g(x):\n    yield 1\n    yield x\na = None\nfor i in range(N):\n    a = g(a)\n    next(a)\na = None',
    'linked closures dropped': 'def wrap(g): return lambda: g\na = None\nfor i in range(N): a = wrap(a)\na = None',
    'linked bound methods dropped': 'class C:\n    def m(self): pass\na = None\nfor i in range(N):\n    c = C()\n    c.a = a\n    a = c.m\na = None',
    'dataclass repr': 'import dataclasses\n@dataclasses.dataclass\nclass D:\n    d: object\na = None\nfor i in range(N): a = D(a)\nrepr(a)',
    'dataclass equality': 'import dataclasses\n@dataclasses.dataclass\nclass D:\n    d: object\ndef make():\n    a = None\n    for i in range(N): a = D(a)\n    return a\nmake() == make()',
    'dataclass asdict': 'import dataclasses\n@dataclasses.dataclass\nclass D:\n    d: object\na = None\nfor i in range(N): a = D(a)\ndataclasses.asdict(a)',
    'match on nested data': 'a = []\nfor i in range(N): a = [a]\nmatch a:\n    case [[[[x]]]]: pass',
    'deeply chained attributes': 'class C: pass\na = C()\na.a = a\nx = a\nfor i in range(N): x = x.a',
    'format spec nesting': "'{' * 1000 + '}' * 1000 and '{0:{0:{0:{0}}}}'.format(5)",
    'string formatting fields': "'{0[0]}'.format([1]) and ('{0' + '.real' * min(N, 10**5) + '}').format(5)",
    'sorting nested lists': 'def make():\n    a = []\n    for i in range(N): a = [a]\n    return a\nsorted([make(), make()])',
    'sum of nested additions': 'class C:\n    def __add__(self, o): return self\nx = C()\nfor i in range(N): x = x + x',
    'operator.attrgetter deep': "import operator\noperator.attrgetter('real' + '.real' * min(N, 10**5))(5)",
    'ast of nested lists': "import ast\nast.parse('[' * N + ']' * N)",
    'ast of a chain of attributes': "import ast\nast.dump(ast.parse('a' + '.b' * N))",
    'ast of nested nodes': 'import ast\nn = ast.Constant(1)\nfor i in range(N): n = ast.UnaryOp(ast.Not(), n)\nast.unparse(n)',
    'ast of nested nodes, compiled': "import ast\nn = ast.Constant(1)\nfor i in range(N): n = ast.UnaryOp(ast.Not(), n)\ncompile(ast.Expression(n), '', 'eval')",
    'frames of nested calls': 'import sys\ndef f(n): return f(n - 1) if n else sys._getframe()\nf(min(N, 900)).f_back.f_back',
    'ast by literal_eval': "import ast\nast.literal_eval('[' * N + ']' * N)",
    'xml nesting': "import html.parser\nhtml.parser.HTMLParser().feed('<a>' * N)",
    'ChainMap nesting': 'import collections\na = {}\nfor i in range(N): a = collections.ChainMap({}, a)\na.get(1)',
    'awaiting nested coroutines': 'async def c(x):\n    return await x if x else 1\na = None\nfor i in range(N): a = c(a)\nawait a',
    'nested tasks': 'import asyncio\nasync def c(n): return await asyncio.create_task(c(n - 1)) if n else 0\nawait c(min(N, 5000))',
    'typing nesting': 'import typing\nt = int\nfor i in range(min(N, 5000)): t = list[t]\nrepr(t)',
    'typing hash': 'import typing\nt = int\nfor i in range(N): t = typing.List[t]\nhash(t)',
    'typing substitution': 'import typing\nt = typing.TypeVar("T")\nfor i in range(N): t = list[t]\nt[int]',
    'typing as a tree': 't = int\nfor i in range(60): t = dict[t, t]\nhash(t)',
    'cancelling tasks that wait for each other': 'import asyncio\nt = []\nasync def f(k):\n    await asyncio.sleep(0)\n    await t[1 - k]\nt += [asyncio.create_task(f(0)), asyncio.create_task(f(1))]\nfor i in range(3): await asyncio.sleep(0)\nt[0].cancel()',
    'cancelling gathered futures': 'import asyncio\nf = asyncio.Future()\nfor i in range(N): f = asyncio.gather(f)\nf.cancel()',
    'calling a method of a method': 'import types\nf = print\nfor i in range(N): f = types.MethodType(f, i)\nf()',
    'issubclass with nested tuples': 't = int\nfor i in range(N): t = (t,)\nissubclass(str, t)',
    'isinstance with a tree of tuples': 't = int\nfor i in range(60): t = (t, t)\nisinstance("a", t)',
    'type union repr': 't = list[int]\nfor i in range(min(N, 5000)): t = list[t] | None\nrepr(t)',
}


@pytest.mark.parametrize('depth', [1_000, 30_000])
@pytest.mark.parametrize('name', list(DEEP))
def test_deep_data(name: str, depth: int) -> None:
    """Data nested as deep as it gets never overflows the host's stack, neither when used nor when freed."""
    outcome = attack(f'N = {depth}\n{DEEP[name]}\nNone', seconds=1.0, memory=256 * 2**20)
    allowed = {
        'complete',
        'guest: RecursionError',
        'limit: recursion',
        'limit: memory',
        'limit: seconds',
        'guest: MemoryError',
        'guest: JSONDecodeError',
        'guest: ValueError',
        'guest: ExceptionGroup',
        'guest: AttributeError',
        'guest: ZeroDivisionError',
        'guest: TypeError',
        'guest: ModuleNotFoundError',
        'guest: NameError',
        'guest: OverflowError',
        'guest: SyntaxError',
    }
    assert outcome.got in allowed, outcome.got


RECURSION = {
    'function': 'def f(): f()\nf()',
    'lambda': 'f = lambda: f()\nf()',
    'method': 'class C:\n    def m(self): self.m()\nC().m()',
    'mutual': 'def a(): b()\ndef b(): a()\na()',
    'generator': 'def g():\n    yield from g()\nnext(g())',
    'generator through next': 'def g(): yield next(g())\nnext(g())',
    'coroutine': 'async def c(): await c()\nawait c()',
    'comprehension': 'def f(): return [f() for _ in [1]]\nf()',
    'generator expression': 'def f(): return list(f() for _ in [1])\nf()',
    '__init__': 'class C:\n    def __init__(self): C()\nC()',
    '__new__': 'class C:\n    def __new__(cls): return C()\nC()',
    '__call__': 'class C:\n    def __call__(self): return self()\nC()()',
    '__repr__': 'class C:\n    def __repr__(self): return repr(self)\nprint(C())',
    '__repr__ through a list': 'class C:\n    def __repr__(self): return repr([self])\nprint(C())',
    '__str__': 'class C:\n    def __str__(self): return str(self)\nstr(C())',
    '__format__': "class C:\n    def __format__(self, s): return f'{self}'\nf'{C()}'",
    '__eq__': 'class C:\n    def __eq__(self, o): return self == o\nC() == C()',
    '__eq__ through a list': 'class C:\n    def __eq__(self, o): return [self] == [o]\nC() == C()',
    '__hash__': 'class C:\n    def __hash__(self): return hash(self)\nhash(C())',
    '__hash__ through a tuple': 'class C:\n    def __hash__(self): return hash((self,))\n{C(): 1}',
    '__lt__ through sort': 'class C:\n    def __lt__(self, o): return sorted([self, o]) and True\nC() < C()',
    '__getattr__': 'class C:\n    def __getattr__(self, n): return getattr(self, n + "x")\nC().a',
    '__getattribute__': 'class C:\n    def __getattribute__(self, n): return self.x\nC().a',
    '__setattr__': 'class C:\n    def __setattr__(self, n, v): self.x = v\nC().a = 1',
    '__getitem__': 'class C:\n    def __getitem__(self, i): return self[i]\nC()[0]',
    '__iter__': 'class C:\n    def __iter__(self): return iter(self)\niter(C())',
    '__next__': 'class C:\n    def __iter__(self): return self\n    def __next__(self): return next(self)\nlist(C())',
    '__len__': 'class C:\n    def __len__(self): return len(self)\nlen(C())',
    '__bool__': 'class C:\n    def __bool__(self): return not self\nbool(C())',
    '__add__': 'class C:\n    def __add__(self, o): return self + o\nC() + 1',
    '__radd__': 'class C:\n    def __radd__(self, o): return o + self\n1 + C()',
    '__contains__': 'class C:\n    def __contains__(self, o): return o in self\n1 in C()',
    '__index__': 'class C:\n    def __index__(self): return [1, 2].index(self) if 0 else range(5)[self]\nrange(5)[C()]',
    '__del__': 'class C:\n    def __del__(self): C()\nC()\ndef f(): f()\nf()',
    '__enter__': 'class C:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nwith C(): pass',
    '__exit__': 'class C:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n        with self: pass\nwith C(): pass',
    '__missing__': 'class C(dict):\n    def __missing__(self, k): return self[k]\nC()[1]',
    '__instancecheck__': 'class M(type):\n    def __instancecheck__(c, o): return isinstance(o, c)\nclass C(metaclass=M): pass\nisinstance(1, C)',
    '__get__': 'class D:\n    def __get__(self, o, t): return o.d\nclass C:\n    d = D()\nC().d',
    '__set_name__': 'class D:\n    def __set_name__(self, o, n):\n        class E:\n            d = D()\nclass C:\n    d = D()',
    '__init_subclass__': 'class C:\n    def __init_subclass__(cls):\n        class D(C): pass\nclass E(C): pass',
    '__class_getitem__': 'class C:\n    def __class_getitem__(cls, i): return C[i]\nC[1]',
    'property': 'class C:\n    @property\n    def p(self): return self.p\nC().p',
    'decorator': 'def d(f):\n    @d\n    def g(): pass\n    return g\n@d\ndef h(): pass',
    'default argument': 'def f():\n    def g(x=f()): pass\nf()',
    'sort key': 'def key(x): return sorted([1], key=key)\nsorted([1], key=key)',
    'map': 'def f(x): return list(map(f, [1]))\nf(1)',
    'reduce': 'import functools\ndef f(a, b): return functools.reduce(f, [1, 2])\nf(1, 2)',
    'partial': 'import functools\ndef f(): return functools.partial(f)()\nf()',
    'lru_cache': 'import functools\n@functools.lru_cache\ndef f(n): return f(n + 1)\nf(0)',
    're.sub callback': "import re\ndef f(m): return re.sub('a', f, 'a')\nre.sub('a', f, 'a')",
    'json default': 'import json\ndef f(o): return json.dumps(object(), default=f)\njson.dumps(object(), default=f)',
    'contextmanager': 'import contextlib\n@contextlib.contextmanager\ndef f():\n    with f(): yield\nwith f(): pass',
    'finally': 'def f():\n    try: f()\n    finally: f()\nf()',
    'except': 'def f():\n    try: f()\n    except: f()\nf()',
    'except RecursionError': 'def f():\n    try: f()\n    except RecursionError: f()\nf()',
    'tasks': 'import asyncio\nasync def f(): await asyncio.gather(f())\nawait f()',
    'class statement': 'def f():\n    class C:\n        x = f()\nf()',
    'match': 'def f(x):\n    match x:\n        case y if f(y): pass\nf(1)',
    'star call': 'def f(*a): f(*a, 1)\nf()',
    'staticmethod': 'class C:\n    @staticmethod\n    def f(): C.f()\nC.f()',
    'async generator': 'async def g():\n    async for x in g(): yield x\nasync for x in g(): pass',
    'with suppress': 'import contextlib\ndef f():\n    with contextlib.suppress(BaseException): f()\n    f()\nf()',
    'getattr builtin': 'class C:\n    def __getattr__(self, n): return hasattr(self, n)\nC().x',
    'type call': 'class M(type):\n    def __call__(cls): return cls()\nclass C(metaclass=M): pass\nC()',
}


@pytest.mark.parametrize('depth', [200, 100_000])
@pytest.mark.parametrize('name', list(RECURSION))
def test_recursion(name: str, depth: int) -> None:
    """Recursion by any path ends at the limit, however high the host set it, without harm to the host's stack."""
    outcome = attack(f'{RECURSION[name]}\nprint("ended")', recursion=depth, seconds=1.0, memory=256 * 2**20)
    allowed = {'limit: recursion', 'limit: seconds', 'limit: memory', 'guest: RecursionError'}
    if name in (
        '__del__',
        'except',
        'except RecursionError',
        'finally',
        'with suppress',
        '__exit__',
        'getattr builtin',
    ):
        allowed.add('complete')
    assert outcome.got in allowed, f'{outcome.got} {outcome.message[:200]}'


SOURCES = {
    'parentheses': lambda n: '(' * n + '1' + ')' * n,
    'open parentheses': lambda n: '(' * n,
    'brackets': lambda n: '[' * n + ']' * n,
    'braces': lambda n: '{1:' * n + '1' + '}' * n,
    'unary minus': lambda n: '-' * n + '1',
    'not': lambda n: 'not ' * n + '1',
    'tilde': lambda n: '~' * n + '1',
    'addition': lambda n: '1' + '+1' * n,
    'power': lambda n: '1' + '**1' * n,
    'comparison': lambda n: '1' + '<1' * n,
    'and': lambda n: '1' + ' and 1' * n,
    'and or': lambda n: '1' + ' and 1 or 0' * n,
    'attribute': lambda n: 'x' + '.a' * n,
    'call': lambda n: 'x' + '()' * n,
    'subscript': lambda n: 'x' + '[0]' * n,
    'conditional': lambda n: '1 if 0 else ' * n + '1',
    'lambda': lambda n: 'lambda: ' * n + '1',
    'lambda in brackets': lambda n: '(lambda: ' * n + '1' + ')' * n,
    'if': lambda n: ''.join(' ' * i + 'if 1:\n' for i in range(min(n, 2000))) + ' ' * min(n, 2000) + 'pass',
    'def': lambda n: ''.join(' ' * i + 'def f():\n' for i in range(min(n, 2000))) + ' ' * min(n, 2000) + 'pass',
    'class': lambda n: ''.join(' ' * i + 'class C:\n' for i in range(min(n, 2000))) + ' ' * min(n, 2000) + 'pass',
    'for': lambda n: ''.join(' ' * i + 'for x in []:\n' for i in range(min(n, 2000))) + ' ' * min(n, 2000) + 'pass',
    'try': lambda n: (
        ''.join(' ' * i + 'try:\n' for i in range(min(n, 500)))
        + ' ' * min(n, 500)
        + 'pass\n'
        + ''.join(' ' * i + 'finally: pass\n' for i in reversed(range(min(n, 500))))
    ),
    'with': lambda n: 'with ' + ', '.join(['x'] * n) + ': pass',
    'elif': lambda n: 'if 0: pass\n' + 'elif 0: pass\n' * n,
    'f-string nesting': lambda n: "f'{" * min(n, 3) + '1' + "}'" * min(n, 3),
    'f-string format nesting': lambda n: "f'{1:" + '{1:' * n + '}' * n + "}'",
    'f-string fields': lambda n: "f'" + '{1}' * n + "'",
    'decorators': lambda n: '@x\n' * n + 'def f(): pass',
    'comprehension': lambda n: '[' + '[' * n + 'x' + ' for x in y]' * n + ']',
    'comprehension clauses': lambda n: '[x' + ' for x in y' * n + ']',
    'starred': lambda n: '*' * n + 'x',
    'walrus': lambda n: '(x:=' * n + '1' + ')' * n,
    'assignment targets': lambda n: 'x = ' * n + '1',
    'unpacking targets': lambda n: '(' * n + 'x,' + '),' * n + '= 1' if n < 3 else '(' * n + 'x' + ',)' * n + ' = 1',
    'match patterns': lambda n: 'match 1:\n case ' + '[' * n + 'x' + ']' * n + ': pass',
    'match alternatives': lambda n: 'match 1:\n case ' + '|'.join(['1'] * n) + ': pass',
    'match class patterns': lambda n: 'match 1:\n case ' + 'C(' * n + 'x' + ')' * n + ': pass',
    'await': lambda n: 'await ' * n + 'x',
    'string concatenation': lambda n: '"a" ' * n,
    'arguments': lambda n: 'f(' + ', '.join(['1'] * n) + ')',
    'keyword arguments': lambda n: 'f(' + ', '.join(f'a{i}=1' for i in range(n)) + ')',
    'parameters': lambda n: 'def f(' + ', '.join(f'a{i}' for i in range(n)) + '): pass',
    'list elements': lambda n: '[' + '1,' * n + ']',
    'dict elements': lambda n: '{' + '1:1,' * n + '}',
    'statements': lambda n: 'x = 1\n' * n,
    'semicolons': lambda n: 'x;' * n,
    'constant folding': lambda n: '9**9**9**9',
    'constant repetition': lambda n: '"x" * 10**12 if 0 else 1',
    'big integer literal': lambda n: '9' * (n * 10),
    'big hex literal': lambda n: '0x' + 'f' * (n * 10),
    'big float literal': lambda n: '1' * (n * 10) + '.0',
    'long name': lambda n: 'x' * n + ' = 1',
    'long string': lambda n: '"' + 'x' * n + '"',
    'many names': lambda n: '\n'.join(f'v{i} = {i}' for i in range(n)),
    'indentation errors': lambda n: ''.join(' ' * (i % 90) + 'x\n' for i in range(n)),
    'backslashes': lambda n: '\\\n' * n + 'x',
    'comments': lambda n: '#' * n,
    'type parameters': lambda n: 'x: ' + 'list[' * n + 'int' + ']' * n + ' = 1',
}


@pytest.mark.parametrize('size', [100, 20_000])
@pytest.mark.parametrize('name', list(SOURCES))
def test_source_shapes(name: str, size: int) -> None:
    """Source of any shape and size is compiled, or refused, without overflowing the host's stack."""
    code = f'if False:\n    pass\n{SOURCES[name](size)}'
    outcome = attack(code, seconds=2.0, memory=512 * 2**20)
    assert outcome.kind in ('compile', 'complete', 'conversion', 'guest', 'limit'), outcome.got


OUTPUT = {
    'print in a loop': 'while True: print("x" * 1000)',
    'print of a long string': 'print("x" * (2 * 10**6))',
    'print with a long separator': 'print(*range(1000), sep="x" * 10000)',
    'print with a long end': 'print(end="x" * (2 * 10**6))',
    'print of nothing': 'while True: print(end="")',
    'print without arguments': 'while True: print()',
    'sys.stdout.write': 'import sys\nwhile True: sys.stdout.write("x" * 1000)',
    'print to sys.stdout': 'import sys\nwhile True: print("x" * 1000, file=sys.stdout)',
    'wide characters': 'while True: print("\\U0001f600" * 1000)',
    'repr of an instance': 'class C:\n    def __repr__(self): return "x" * 10**6\nwhile True: print(C())',
    'pprint': 'import pprint\nwhile True: pprint.pprint(list(range(1000)))',
    'logging': 'import logging\nwhile True: logging.warning("x" * 1000)',
    'warnings': 'import warnings\ni = 0\nwhile True:\n    warnings.warn("x" * 1000 + str(i))\n    i += 1',
    'traceback.print_exc': 'import traceback\nwhile True:\n    try: 1 / 0\n    except ZeroDivisionError: traceback.print_exc()',
    'sys.stderr': 'import sys\nwhile True: sys.stderr.write("x" * 1000)',
}


@pytest.mark.parametrize('name', list(OUTPUT))
def test_output_floods(name: str) -> None:
    """Output ends at its limit, which counts what is printed by whatever means."""
    outcome = attack(OUTPUT[name])
    assert outcome.kind == 'limit' or outcome.got == 'guest: ModuleNotFoundError', outcome.got
    assert len(outcome.stdout.encode()) <= 2**20 + 2**12


def test_messages_of_exceptions_are_bounded() -> None:
    """A gigantic exception message or note doesn't reach the host whole, or is within the memory limit."""
    outcome = attack('raise ValueError("x" * 10**7)')
    assert outcome.got in ('guest: ValueError', 'limit: memory')
    outcome = attack('e = ValueError("x")\nfor i in range(10**5): e.add_note("n" * 10)\nraise e')
    assert outcome.got in ('guest: ValueError', 'limit: memory')


def test_huge_exception_group() -> None:
    """A group of very many exceptions is rendered within the limits."""
    outcome = attack('raise ExceptionGroup("g", [ValueError(i) for i in range(10**5)])')
    assert outcome.got in ('guest: ExceptionGroup', 'limit: memory', 'limit: seconds')
    outcome = attack('e = ValueError(1)\nfor i in range(40): e = ExceptionGroup("g", [e, e])\nraise e')
    assert outcome.got in ('guest: ExceptionGroup', 'limit: memory', 'limit: seconds')


def test_deep_traceback_is_bounded() -> None:
    """The traceback of an error far down the stack is shortened as CPython's is."""
    outcome = attack('def f(n): return 1 / 0 if n == 0 else f(n - 1)\nf(900)')
    assert outcome.got == 'guest: ZeroDivisionError'
    assert len(outcome.value) < 200_000


def test_memory_is_given_back() -> None:
    """What a block no longer holds doesn't count: a loop that makes and drops garbage runs on."""
    outcome = attack('for i in range(100): x = [0] * 10**5\nprint("done")', memory=16 * 2**20, seconds=10.0)
    assert outcome.stdout == 'done\n', outcome.got


def test_state_left_by_a_limit_is_consistent() -> None:
    """A limit in the middle of anything leaves values whole: no half-made object is visible."""
    outcome = attack(
        'data = []\ndef work():\n    while True:\n        data.append(len(data))\n        data.pop(0) if len(data) > 10 else None\nwork()'
    )
    assert outcome.got == 'limit: seconds'
