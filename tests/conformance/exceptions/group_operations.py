"""ExceptionGroup: construction, split, subgroup, derive, nesting and except*."""


def leaf_names(group):
    return [leaf_names(e) if isinstance(e, BaseExceptionGroup) else type(e).__name__ for e in group.exceptions]


eg = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('nested', [KeyError('k'), ValueError(2)])])
print(repr(eg), str(eg), eg.message, len(eg.exceptions))
match, rest = eg.split(ValueError)
print(leaf_names(match), leaf_names(rest), match.message, match.exceptions[1].message)
print(leaf_names(eg.subgroup((KeyError, TypeError))), eg.subgroup(OSError), leaf_names(eg.subgroup(lambda e: 'k' in str(e) and not isinstance(e, ExceptionGroup))))
print(eg.split(Exception)[1], eg.split(OSError)[0])
for args in (('m', []), ('m', [1]), (5, [ValueError()]), ('m',), ('m', [KeyboardInterrupt()]), ('m', ValueError())):
    try:
        print(repr(ExceptionGroup(*args)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Mine(self.message, exceptions, self.code)


m = Mine('mine', [ValueError('a'), OSError('b')], 7)
left, right = m.split(ValueError)
print(type(left).__name__, left.code, type(right).__name__, leaf_names(right))


def handle(group):
    try:
        raise group
    except* ValueError as found:
        print('values', leaf_names(found), found.message)
    except* (TypeError, KeyError) as found:
        print('types', leaf_names(found))
    else:
        print('else')
    finally:
        print('finally')


handle(eg)
try:
    handle(ExceptionGroup('other', [OSError('left'), ValueError('v')]))
except ExceptionGroup as error:
    print('remaining', leaf_names(error), error.message)
try:
    raise ValueError('naked')
except* ValueError as found:
    print(type(found).__name__, leaf_names(found), repr(found.message))
try:
    try:
        raise ExceptionGroup('g', [ValueError('x'), TypeError('y')])
    except* ValueError:
        raise KeyError('new')
    except* TypeError:
        raise
except ExceptionGroup as error:
    print(leaf_names(error), error.message)
try:
    try:
        raise OSError('no match')
    except* ValueError:
        print('never')
except OSError as error:
    print(error)
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
