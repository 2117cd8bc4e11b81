class C:
    class_attr = 1
    def method(self): pass
c = C()
cases = [lambda: c.nope, lambda: C.nope, lambda: c.method.nope, lambda: None.x, lambda: (5).x, lambda: 'a'.x, lambda: [].x, lambda: {}.x, lambda: ().x, lambda: set().x, lambda: (1.5).x, lambda: True.x, lambda: b''.x, lambda: range(1).x, lambda: len.x, lambda: int.x, lambda: str.nope, lambda: (lambda: 0).x, lambda: (x for x in []).x, lambda: ValueError('a').x, lambda: ValueError.x, lambda: type.x, lambda: object().x, lambda: super(C, c).x, lambda: property().x, lambda: slice(1).x, lambda: iter([]).x, lambda: zip().x, lambda: map(str, []).x, lambda: {}.keys().x, lambda: NotImplemented.x, lambda: (...).x, lambda: staticmethod(len).x, lambda: [].apend(1), lambda: 'a'.uper(), lambda: {}.has_key('a'), lambda: c.class_atr]
for case in cases:
    try:
        print(case())
    except AttributeError as error:
        print(error)
