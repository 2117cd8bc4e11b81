print(True + 1, True == 1, True is True, bool(5), bool([]), not True, True & False, True and 5, isinstance(True, int), str(True), repr(False), int(True), f'{True}', True * 'ab', [10, 20][True], sum([True, True, False]), bool(), {True: 'a'}[1], True.real, True ** 2, -True, ~True if False else 0, max(True, 2), sorted([True, False]), True < 2, hash(True), bool('False'), True.numerator, int.__add__(True, 1), type(True).__name__, bool.__bases__[0].__name__, (True).__class__, bool(float('nan')), any([0, '', None]), all([]), True != 1, False == 0.0, '%d' % True)
try:
    bool(1, 2)
except TypeError as error:
    print(error)
try:
    class B(bool): pass
except TypeError as error:
    print(error)
