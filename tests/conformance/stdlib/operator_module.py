import operator as op
print(op.add(1, 2), op.mul('a', 3), op.itemgetter(1)([5, 6]), op.itemgetter(0, 2)('abc'), op.itemgetter('k')({'k': 1}), op.attrgetter('real')(5), op.attrgetter('real', 'imag')(2), op.methodcaller('upper')('a'), op.methodcaller('split', ',', 1)('a,b,c'), op.contains([1], 1), op.not_(0), op.truth([]), op.is_(None, None), op.neg(5), op.getitem([1, 2], 1), op.concat('a', 'b'), op.countOf([1, 1], 1), op.indexOf('abc', 'c'), op.floordiv(7, 2), op.matmul if False else '', op.lt(1, 2), op.xor(5, 1), op.inv(3), op.pow(2, 5), op.index(True), op.itemgetter(slice(1, 3))('abcd'))
a = [1]
print(op.iadd(a, [2]) is a, a, op.setitem(a, 0, 9), a, op.delitem(a, 0), a, op.abs(-1), op.mod(7, 4), op.lshift(1, 3), sorted([(2, 'a'), (1, 'b')], key=op.itemgetter(1)), repr(op.itemgetter(1, 'a')), repr(op.attrgetter('a.b')), repr(op.methodcaller('m', 1, k=2)))
from functools import reduce
print(reduce(op.mul, range(1, 6)), list(map(op.add, [1, 2], [3, 4])))
for f in (lambda: op.itemgetter(5)([1]), lambda: op.attrgetter('x')(5), lambda: op.add(1, 'a'), lambda: op.itemgetter(), lambda: op.attrgetter(5), lambda: op.indexOf([], 1)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
