class C:
    attr = 1
    def m(self): pass
c = C()
print(callable(c.m), callable(1), callable(print), hasattr(c, 'attr'), getattr(c, 'attr'), getattr(c, 'zz', None), type(c).__name__, isinstance(c, C), isinstance([], (int, list)), issubclass(C, object), id(c) == id(c), hash(c) == hash(c), vars(c), [d for d in dir(C) if not d.startswith('_')])
setattr(c, 'new', 5); delattr(c, 'new')
print(isinstance(5, int | str), isinstance(None, int | None), isinstance('a', (int, (str, float))), issubclass(bool, int | str), int | None, list[int], type(list[int]).__name__, dict[str, int] == dict[str, int])
cases = [lambda: getattr(c, 'nope'), lambda: delattr(c, 'q'), lambda: getattr(c, 5), lambda: hasattr(c, 5), lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: hash([]), lambda: callable(), lambda: vars(5), lambda: len(5), lambda: len(), lambda: type(), lambda: id(), lambda: isinstance(1), lambda: getattr(c), lambda: c(), lambda: 5(), lambda: None(), lambda: 'a'(), lambda: [1](0), lambda: c.m(1), lambda: C.m()]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
x = 1
def f(a, b=2):
    z = 3
    return sorted(locals())
print(f(1), 'x' in globals(), globals()['x'], type(globals()).__name__)
globals()['dynamic'] = 9
print(dynamic)
print([n for n in ('len', 'print', 'ValueError') if n in dir(__builtins__)] if False else 'ok')
