"""Which collections can be referred to weakly."""

import re
import weakref
from collections import Counter, OrderedDict, defaultdict, deque

for make in (OrderedDict, Counter, deque, set, defaultdict, dict, list):
    value = make()
    try:
        print(weakref.ref(value)() is value)
    except TypeError as error:
        print(error)
value = OrderedDict(a=1)
reference = weakref.ref(value, lambda dead: print('dead'))
del value
print(reference())
try:

    class Own(re.Pattern):
        pass
except TypeError as error:
    print(error)
