def gen3():
    yield 1
    try:
        yield 2
    except GeneratorExit:
        print("leaf swallowed")
        return
    yield 3
def gen4():
    yield -1
    try:
        print((yield from gen3()))
    except GeneratorExit as e:
        print("delegating caught")
        raise e
    yield 10
g = gen4()
next(g); next(g); next(g)
g.close()
print('closed')
try: print(next(g))
except StopIteration: print('stop')
g=None
print("end")
