# conformance: no-suspend
"""What builtins say of themselves."""

import collections
import heapq
import itertools
import math
import re


def first(value):
    text = value.__doc__
    return None if text is None else text.splitlines()[0] if text else text


for value in (len, print, sorted, sum, min, getattr, isinstance, iter, repr, abs, hash, input):
    print(value.__name__, first(value))
for value in (int, str, list, dict, set, tuple, object, type, super, range, enumerate, zip, map, filter, slice):
    print(value.__name__, first(value))
for value in (ValueError, KeyError, OSError, StopIteration, BaseExceptionGroup, Exception):
    print(value.__name__, first(value))
for value in (str.upper, list.append, [].append, dict.get, set.add, ''.join, int.__add__, list.__len__, int.from_bytes):
    print(value.__qualname__, first(value))
for value in (collections.deque, collections.deque.popleft, collections.OrderedDict, itertools.chain, itertools.count,
              math.sqrt, heapq.heappush, re.compile, re.match, collections.defaultdict):
    print(value.__name__, first(value))


class Own:
    pass


class Documented(int):
    """Mine."""


print(first(Own), first(Documented), first(Documented(3)), first(3), first([]), first(ValueError('text')))
