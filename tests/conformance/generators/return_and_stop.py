def g():
    x = yield 'a'
    if x: return 'got ' + x
    yield 'b'
it = g()
print(next(it))
try: it.send('x')
except StopIteration as e: print(e.value)
def collect(gen):
    result = []
    while True:
        try: result.append(next(gen))
        except StopIteration as e: return result, e.value
print(collect(g()))
def delegator():
    value = yield from g()
    yield f'value={value}'
print(list(delegator()))
def early(n):
    for i in range(n):
        if i == 2: return
        yield i
print(list(early(5)), list(early(1)))
def finalizer():
    try: yield 1; yield 2
    finally: print('finalized')
for x in finalizer():
    print(x)
f = finalizer(); next(f); f.close()
print('closed', list(f))
