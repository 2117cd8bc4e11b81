"""`globals`, `locals`, `vars` and `dir` by other names; the texts of modules and code objects."""

import collections
import math
import re
import sys
import types

names_of_globals, names_of_locals, variables, names = globals, locals, vars, dir
x = 1
print(names_of_globals() is globals(), names_of_globals()['x'], names_of_locals()['x'], variables()['x'], 'x' in names())


def function(a, b=2):
    c = 3
    print(names_of_locals(), variables(), names())

    def inner():
        return names_of_locals(), c

    return inner()


print(function(1))


class Body:
    y = 1
    print(sorted(name for name in names_of_locals() if name[0] != '_'), [name for name in names() if name[0] != '_'])


print([type(call()).__name__ for call in (globals, locals)], [call()['x'] for call in (globals,)])
print(sys.__doc__.splitlines()[0], math.__doc__.splitlines()[0], collections.__doc__.splitlines()[0])
print(types.ModuleType('math').__doc__, __doc__)
print(re.sub('0x[0-9a-f]+|"[^"]*"|line [0-9]+', '', repr(function.__code__)))
generator = (number for number in range(3))
for call in (lambda: generator.send(), lambda: generator.send(1, 2), lambda: generator.throw()):
    try:
        call()
    except TypeError as error:
        print(type(error).__name__)
print(next(generator))
