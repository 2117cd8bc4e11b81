import difflib
COMMANDS = {'list': lambda *a: sorted(a), 'sum': lambda *a: sum(map(float, a)), 'upper': lambda *a: ' '.join(a).upper(), 'quit': None}
def run(line):
    name, *args = line.split()
    if name not in COMMANDS:
        close = difflib.get_close_matches(name, COMMANDS, n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ''
        raise LookupError(f'unknown command {name!r}{hint}')
    command = COMMANDS[name]
    if command is None:
        raise SystemExit(0)
    return command(*args)
for line in ['list c a b', 'sum 1 2.5', 'uper x', 'zzz', 'sum a', 'upper hello there', 'quit', 'list']:
    try:
        print('>', line, '=', run(line))
    except LookupError as error:
        print('>', line, '!', error)
    except ValueError as error:
        print('>', line, '! bad value:', error)
    except SystemExit as stop:
        print('exit', stop.code)
        break
