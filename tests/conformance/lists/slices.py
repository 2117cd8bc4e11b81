a = list(range(10))
print(a[2:5], a[:3], a[-3:], a[::2], a[::-1], a[7:2:-2], a[20:], a[-20:3], a[3:3], a[:], a[True:5])
b = a[:]; b[2:4] = ['x']; print(b)
b = a[:]; b[2:2] = [1, 1]; print(b)
b = a[:]; b[::2] = 'abcde'; print(b)
b = a[:]; b[5:] = []; print(b)
b = a[:]; b[:0] = (n for n in range(2)); print(b)
b = a[:]; b[-1:] = 'zz'; print(b)
b = a[:]; del b[1::3]; print(b)
b = a[:]; del b[:5], b[-1]; print(b)
b = a[:]; b[8:3] = ['ins']; print(b)
b = a[:]; b[::-1] = range(10); print(b)
b = a[:]; b[:] = b[5:] + b[:5]; print(b)
for f in (lambda: a.__setitem__(slice(None, None, 2), [1]), lambda: a.__setitem__(20, 1), lambda: a['x':], lambda: a[1.5:], lambda: a.__delitem__(99)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
print(slice(None, 5).indices(3), slice(-1, None, -1).indices(4), slice(1, 2) == slice(1, 2), range(10)[slice(2, 8, 3)])
