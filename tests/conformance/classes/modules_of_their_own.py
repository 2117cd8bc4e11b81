"""Classes derived from that of modules."""

import sys
from types import ModuleType


class Loud(ModuleType):
    extra = 1

    def __getattr__(self, name):
        if name.startswith('lazy_'):
            return name[5:]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        print('set', name)
        super().__setattr__(name, value)

    def __call__(self):
        return f'called {self.__name__}'


made = Loud('loud', 'Docs')
print(made, made.__name__, made.__doc__, made.__package__, made.__loader__, made.__spec__)
print(isinstance(made, ModuleType), type(made).__mro__, made())
made.x = 5
print(made.x, made.lazy_a, made.extra, sorted(made.__dict__), sorted(vars(made)))

sys.modules['loud'] = made
import loud  # noqa: E402
from loud import lazy_b, x  # noqa: E402

print(loud is made, loud.x, x, lazy_b)
del sys.modules['loud']


class Ready(ModuleType):
    def __init__(self, name):
        super().__init__(name)
        self.ready = True


ready = Ready('ready')
print(ready.ready, repr(ready))
for call in (lambda: Loud(), lambda: Loud(1), lambda: ModuleType(), lambda: ModuleType(3)):
    try:
        call()
    except TypeError as error:
        print(error)
plain = ModuleType('plain', 'text')
print(plain, plain.__dict__, ModuleType.__repr__(plain), isinstance(sys, ModuleType), type(sys), sys == sys)
