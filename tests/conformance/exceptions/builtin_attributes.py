"""Attributes and texts of builtin exceptions."""
samples = [Exception(), Exception('a'), Exception('a', 1), Exception(None), KeyError('k'), KeyError(), KeyError('a', 'b'), KeyError(1), ValueError(''), OSError(2, 'text'), OSError(2, 'text', 'file'), OSError('only'),
           FileNotFoundError(2, 'nope', 'x.txt'), StopIteration(5), SystemExit(3), SystemExit('bye'), UnicodeDecodeError('utf-8', b'abc', 1, 2, 'bad'), UnicodeEncodeError('ascii', 'xéy', 1, 2, 'why'), SyntaxError('msg', ('f', 1, 2, 'text')), SyntaxError('only'),
           ImportError('i', name='n', path='p'), ModuleNotFoundError('m', name='z'), AttributeError('attr', name='x', obj=5), NameError('n', name='q'), StopAsyncIteration('s'), TimeoutError('t'), AssertionError(), RecursionError('deep'), NotImplementedError('ni'), IndexError([1]),
           ArithmeticError('x'), BufferError(), EOFError('e'), UserWarning('w'), DeprecationWarning('d'), GeneratorExit(), KeyboardInterrupt('i'), LookupError(1, 2)]
for error in samples:
    print(type(error).__name__, repr(error), '|', str(error), '|', error.args)
e = samples[9]
print(e.errno, e.strerror, e.filename, OSError(1, 'm', 'f1', None, 'f2').filename2, OSError('x').errno)
print(type(OSError(2, 'x')).__name__, type(OSError(13, 'x')).__name__, type(OSError(17, 'x')).__name__, type(OSError(32, 'x')).__name__, type(OSError(110, 'x')).__name__, type(OSError(9999, 'x')).__name__)
d = samples[16]
print(d.encoding, d.object, d.start, d.end, d.reason)
s = samples[18]
print(s.msg, s.filename, s.lineno, s.offset, s.text)
i = samples[20]
print(i.name, i.path, i.msg, samples[22].name, samples[22].obj, samples[23].name, samples[13].value, samples[14].code, samples[15].code, SystemExit().code)
for cls in (ImportError, AttributeError, NameError, ValueError, UnicodeDecodeError, OSError):
    try:
        print(repr(cls('a', bad=1)))
    except TypeError as error:
        print(error)
print(issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(TimeoutError, OSError), [c.__name__ for c in UnicodeDecodeError.__mro__], [c.__name__ for c in ModuleNotFoundError.__mro__], [c.__name__ for c in NotADirectoryError.__mro__])
x = ValueError('original')
x.args = ('changed', 2)
x.extra = 'attribute'
print(x, x.args, x.extra, x.__dict__, x == ValueError('changed', 2), isinstance(hash(x), int))
