def gen():
    yield from it
it = iter([1,2,3])
g_ = gen(); print(next(g_), g_.gi_yieldfrom is it, list(g_), g_.gi_yieldfrom)
