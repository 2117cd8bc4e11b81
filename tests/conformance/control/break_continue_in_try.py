for i in range(5):
    try:
        if i == 1: continue
        if i == 3: break
        print('body', i)
    except ValueError: pass
    else: print('else', i)
    finally: print('finally', i)
else:
    print('never')
def f():
    for i in range(3):
        try:
            try:
                if i == 1: return 'returned'
            finally: print('inner', i)
        finally: print('outer', i)
print(f())
def g():
    while True:
        try:
            try: raise ValueError
            finally: break
        finally: print('cleanup')
    return 'swallowed by break'
print(g())
n = 0
while n < 3:
    n += 1
    try:
        if n == 2: raise KeyError(n)
    except KeyError as e:
        print('caught', e)
        continue
    print('normal', n)
