import math
import builtins

print(builtins.__name__, builtins.len is len)
print(__spec__, [name for name in ('__name__', '__doc__', '__spec__', '__loader__', '__package__') if name not in globals()])
print([name for name in ('__name__', '__doc__', '__spec__', '__loader__', '__package__') if name not in dir(math)])
print(__name__, __doc__, math.__name__, repr(math.__package__))
