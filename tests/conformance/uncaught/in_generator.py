def g():
    yield 1
    raise LookupError('inside generator')
for x in g():
    print(x)
