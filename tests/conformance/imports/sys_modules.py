import sys
import types

made = types.ModuleType('made', 'what it does')
made.answer = 42
made.double = lambda x: x * 2 + made.answer
sys.modules['made'] = made
import made as imported
from made import answer, double
print(imported is made, answer, double(1), made.__name__, made.__doc__, repr(made))
print(sorted(name for name in vars(made) if not name.startswith('__')))


class Instead:
    __all__ = ['shown']
    shown = 'seen'
    hidden = 'unseen'


sys.modules['instead'] = Instead
import instead
from instead import hidden
from instead import *
print(instead is Instead, hidden, shown)
try:
    from instead import absent
except ImportError as error:
    print(type(error).__name__, error)
sys.modules['nothing'] = None
try:
    import nothing
except ModuleNotFoundError as error:
    print(error)
sys.modules['number'] = 3
try:
    from number import *
except ImportError as error:
    print(error)
del sys.modules['made']
try:
    import made
except ModuleNotFoundError as error:
    print(error.name)
import json
first = json
del sys.modules['json']
import json
print(first is json, 'json' in sys.modules, sys.modules['json'] is json, sys.modules is sys.modules)
print(json.dumps([1]), first.dumps([1]))
print(sys.modules['sys'] is sys, sys.modules['__main__'].first is first)
