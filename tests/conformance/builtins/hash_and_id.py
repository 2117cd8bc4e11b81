print(hash(1) == hash(1.0) == hash(True), hash('a') == hash('a'), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(2 ** 61) , hash(-1), hash(0.5), hash(10 ** 50) == hash(10 ** 50))
a = [1]; b = a
print(id(a) == id(b), id(a) == id([1]), hash(print) == hash(print))
for v in ([], {}, set(), [1], ([],), bytearray()):
    try:
        hash(v)
    except TypeError as error:
        print(error)
