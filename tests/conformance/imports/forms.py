import math
import math as m
from math import pi, sqrt as root
import collections.abc
from collections import OrderedDict, defaultdict as dd
import json, re
print(math is m, pi == math.pi, root(16), collections.abc.Iterable is not None, dd(int)['x'], OrderedDict(a=1)['a'], json.dumps({}), re.escape('.'))
def f():
    import string
    from itertools import chain
    return string.digits, list(chain('a', 'b'))
print(f())
try:
    string
except NameError as error:
    print(error)
print(math.__name__, type(math).__name__, hasattr(math, 'sqrt'), hasattr(math, 'nope'), getattr(math, 'tau') > 6)
try:
    from math import nothing_here
except ImportError as error:
    print(type(error).__name__, str(error).split(' (')[0])
try:
    import nonexistent_module
except ModuleNotFoundError as error:
    print(str(error).partition(':')[0], error.name)
try:
    import nonexistent.sub
except ImportError as error:
    print(str(error).partition(':')[0])
try:
    math.nope
except AttributeError as error:
    print(error)
if True:
    from functools import (reduce,
                           partial)
print(reduce(lambda a, b: a + b, [1, 2]), partial(int, base=2)('11'))
class C:
    import math
    from math import floor
print(C.math.ceil(1.2), C.floor(1.7))
