def a():
    try:
        return 'try'
    finally:
        print('finally a')
def b():
    try:
        return 'try'
    finally:
        return 'finally'
def c():
    for i in range(3):
        try:
            continue
        finally:
            print('c', i)
    return 'end'
def d():
    while True:
        try:
            break
        finally:
            print('d')
    return 'after'
def e():
    try:
        raise ValueError('lost')
    finally:
        return 'swallowed'
def f():
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError:
            if i == 1:
                break
        finally:
            print('f', i)
    return i
def g():
    try:
        try:
            1 / 0
        finally:
            print('inner')
    except ZeroDivisionError:
        print('outer')
        return 1
    finally:
        print('last')
def h():
    x = 1
    try:
        return x
    finally:
        x = 2
def i():
    for n in range(5):
        try:
            if n == 2:
                return n
        finally:
            if n == 2:
                continue
    return 'i end'
for function in (a, b, c, d, e, f, g, h, i):
    print(function())
