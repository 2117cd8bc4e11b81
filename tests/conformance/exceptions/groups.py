def build():
    return ExceptionGroup('many', [ValueError('v'), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError('w')])])
try:
    raise build()
except* ValueError as group:
    print('values', group, [repr(e) for e in group.exceptions])
except* (TypeError, KeyError) as group:
    print('others', group.message, len(group.exceptions))
try:
    try:
        raise build()
    except* KeyError:
        print('key handled')
except ExceptionGroup as rest:
    print(rest.message, [type(e).__name__ for e in rest.exceptions])
try:
    raise ValueError('single')
except* ValueError as group:
    print(type(group).__name__, group.exceptions)
g = build()
match, rest = g.split(ValueError)
print(repr(match), repr(rest), sep='\n')
print(repr(g.subgroup(KeyError)), g.subgroup(OSError), g.derive([ValueError()]))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError:
        raise KeyError('from handler')
except BaseException as e:
    print(type(e).__name__, e)
try:
    ExceptionGroup('empty', [])
except ValueError as e:
    print(e)
try:
    print('no error')
except* ValueError:
    print('never')
else:
    print('else')
finally:
    print('finally')
