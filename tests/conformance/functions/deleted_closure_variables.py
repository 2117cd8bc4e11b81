def g():
    x = 1
    def h():
        nonlocal x
        del x
    h()
    try: h()
    except NameError as e: print(type(e).__name__, e)
    try: x
    except NameError as e: print(type(e).__name__, e)
g()
def q():
    class C:
        def __delattr__(self, n):
            nonlocal a
            del a
        def __setitem__(self, i, v):
            nonlocal a
            del a
        def __delitem__(self, i):
            nonlocal a
            del a
    c = C()
    for f in range(3):
        a = 1
        try:
            if f == 0: del c.x
            if f == 1: c[1] = 2
            if f == 2: del c[1]
            print(a)
        except NameError as e: print(type(e).__name__, e)
q()
