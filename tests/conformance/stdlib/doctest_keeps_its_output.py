"""
>>> import pprint
>>> printer = pprint.PrettyPrinter(indent=4)
>>> printer.pprint([1, 2])
[1, 2]
>>> import sys
>>> out = sys.stdout
>>> _ = out.write('written\\n')
written
>>> out is sys.stdout
True
"""

import doctest

print(doctest.testmod())
