def t(code, **names):
    try:
        exec(code, {**names, 'print': print})
        print(code, 'ok', names['e'].args if 'e' in names else '')
    except Exception as error:
        print(code, type(error).__name__, error)


class MyGroup(ExceptionGroup): pass
class Both(BaseExceptionGroup, ValueError): pass


for code in ('e.__traceback__ = 5', 'e.__traceback__ = None', 'del e.__traceback__', 'e.__cause__ = 1', 'del e.__cause__', 'del e.__context__', 'e.__context__ = 3',
             'del e.args', 'e.args = 5', 'e.args = [1, 2]', 'e.with_traceback(3)', 'e.add_note(4)', 'e.__notes__ = 42; e.add_note("x")', 'e.__notes__ = 42; print(e.__notes__)',
             'e.add_note("a"); e.add_note("b"); print(e.__notes__); del e.__notes__; print(hasattr(e, "__notes__"))', 'e.anything = 1; del e.anything', 'del e.nothing'):
    t(code, e=Exception(1))
for args in ('"m", [ValueError(1), KeyboardInterrupt()]', '"m", [ValueError(1)]', '"m", [1]', '"m", []', '1, []'):
    for cls in (ExceptionGroup, MyGroup, Both):
        t(f'print(repr(cls({args})))', cls=cls)
group = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3)])])
for bad in ('bad', OSError('x'), [OSError], (OSError, 42), 3, None, int, (ValueError, int)):
    t('group.split(bad)', group=group, bad=bad)
    t('group.subgroup(bad)', group=group, bad=bad)
print(group.split(ValueError), group.subgroup((TypeError, OSError)), group.split(lambda e: isinstance(e, TypeError)))
try:
    raise group
except* ValueError as g:
    print(g.__traceback__ == group.__traceback__, g.exceptions)
except* TypeError as g:
    print(g.exceptions)
e = ImportError('m', name='n', path='p')
print(e.name, e.path)
e.__init__('other')
print(e.name, e.path, e.msg)
try:
    raise ValueError
except ValueError as e:
    again = ValueError().with_traceback(e.__traceback__)
    print(again.__traceback__ == e.__traceback__, e.__traceback__ == e.__traceback__)
    print(len({e.__traceback__, e.__traceback__}))
