class D: pass
class S(D): __slots__ = ()
def t(code):
    try: exec(code, globals()); print(code, 'ok')
    except Exception as e: print(code, type(e).__name__, e)
for code in ('del D.__qualname__', 'D.__qualname__ = 123', 'del int.__qualname__', 'int.__qualname__ = "x"', 'del D.__name__', 'D.__name__ = 5', 'D.__name__ = "E"; print(D)', 'del D.__module__', 'D.__module__ = 3', 'D.__dict__ = {}', 'del D.__bases__', 'D.__bases__ = ()', 'del D.__doc__', 'D.__doc__ = "doc"', 'int.x = 3', 'del int.__doc__', 'int.__doc__ = 3', 'D.__name__ = "a\\0b"', 'del D.nothing', 'D().__class__ = 3', 'D().__class__ = int', 'del D().__class__', 'D().__dict__ = 4', 'del D().__dict__', 'S().x = 1', 'Ellipsis.__reduce__(1)', 'type(Ellipsis).__reduce__(1)', 'type(...).__reduce__(...)', 'type(...).__new__(int)', 'int.__add__("a", 1)', 'str.upper(3)', 'dict.keys([])', 'list.append(3, 4)', 'object.__repr__(3)', 'tuple.__len__([])', 'float.is_integer(3)', 'type(None).__bool__(3)', 'NotImplemented.__reduce__()', 'type(NotImplemented).__reduce__(1)', 'range.__len__([])', 'set.add([], 1)', 'bytes.hex("a")', 'slice.indices(3, 4)', 'type.mro(3)', 'property.fget', 'int.from_bytes()', 'type((lambda: 0)).__call__(3)', 'BaseException.__str__(3)', 'ValueError.with_traceback(3, None)'):
    t(code)
