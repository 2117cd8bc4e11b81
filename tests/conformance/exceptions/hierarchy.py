names = ['ArithmeticError', 'AssertionError', 'AttributeError', 'BufferError', 'EOFError', 'FloatingPointError',
         'ImportError', 'IndexError', 'KeyError', 'LookupError', 'MemoryError', 'ModuleNotFoundError', 'NameError',
         'NotImplementedError', 'OSError', 'OverflowError', 'RecursionError', 'RuntimeError', 'StopAsyncIteration',
         'StopIteration', 'SyntaxError', 'TypeError', 'UnboundLocalError', 'UnicodeDecodeError', 'UnicodeError',
         'ValueError', 'ZeroDivisionError', 'TimeoutError', 'FileNotFoundError', 'PermissionError', 'ConnectionError',
         'Warning', 'DeprecationWarning', 'UserWarning', 'KeyboardInterrupt', 'SystemExit', 'GeneratorExit']
import builtins
for name in names:
    kind = getattr(builtins, name)
    print(name, [base.__name__ for base in kind.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError)
