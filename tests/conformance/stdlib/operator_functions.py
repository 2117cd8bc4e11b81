"""operator: every function."""
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul('a', 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.inv(5), op.not_(0), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.abs(-4), op.index(True), op.truth([]), op.is_(None, None), op.is_not(1, None))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(2, 1), op.concat([1], [2]), op.contains('abc', 'b'), op.countOf([1, 2, 1], 1), op.indexOf([5, 6], 6), op.length_hint([1, 2]), op.getitem({'a': 1}, 'a'), op.call(max, 1, 5))
d = {'x': 1}
op.setitem(d, 'y', 2)
op.delitem(d, 'x')
print(d, op.iadd([1], [2]), op.imul(3, 4), op.iconcat([1], (2,)), op.ior({1}, {2}))
print(op.itemgetter(1)('abc'), op.itemgetter(0, -1)('abc'), op.itemgetter(slice(1, 3))('abcd'), op.itemgetter('k')({'k': 'v'}), op.attrgetter('real')(5), op.attrgetter('real', 'imag')(5), op.attrgetter('__class__.__name__')('s'), op.methodcaller('upper')('a'), op.methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(sorted([('b', 2), ('a', 3)], key=op.itemgetter(1)), repr(op.itemgetter(1, 2)), repr(op.attrgetter('a.b')), repr(op.methodcaller('f', 1, k=2)))
for action in (lambda: op.itemgetter(), lambda: op.attrgetter(5), lambda: op.itemgetter(9)('abc'), lambda: op.attrgetter('zz')(5), lambda: op.index(1.5), lambda: op.indexOf([1], 2), lambda: op.concat(1, 2), lambda: op.methodcaller(), lambda: op.add(1), lambda: op.matmul(1, 2), lambda: op.length_hint(5, 'x')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
