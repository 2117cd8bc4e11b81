"""What try/except/else/finally with return, break, continue and raise give."""


def f(kind, where):
    log = []

    def act(place):
        if where == place:
            if kind == 'raise':
                raise KeyError(place)
            return True
        return False

    try:
        try:
            log.append('try')
            if act('try') and kind == 'return':
                return log, 'try'
            if where == 'except':
                raise ValueError
        except ValueError:
            log.append('except')
            if act('except') and kind == 'return':
                return log, 'except'
        else:
            log.append('else')
            if act('else') and kind == 'return':
                return log, 'else'
        finally:
            log.append('finally')
            if act('finally') and kind == 'return':
                return log, 'finally'
    except KeyError as error:
        return log, f'raised in {error}'
    return log, 'end'


for kind in ('return', 'raise'):
    for where in ('try', 'except', 'else', 'finally'):
        print(kind, where, f(kind, where))


def loop(kind):
    log = []
    for i in range(4):
        try:
            if i == 1 and kind == 'continue':
                continue
            if i == 2 and kind == 'break':
                break
            log.append(i)
        finally:
            log.append(f'f{i}')
    else:
        log.append('else')
    return log


for kind in ('continue', 'break', 'none'):
    print(kind, loop(kind))


def finally_wins():
    for i in range(3):
        try:
            return 'try'
        finally:
            if i == 0:
                continue
            break
    return 'after'


def value_kept():
    x = 'before'
    try:
        return x
    finally:
        x = 'after'


def swallow():
    try:
        raise ValueError
    finally:
        return 'swallowed'


def nested():
    try:
        try:
            raise ValueError('a')
        finally:
            print('inner finally')
    except ValueError as e:
        return str(e)
    finally:
        print('outer finally')


print(finally_wins(), value_kept(), swallow(), nested())
try:
    e = 5
    raise ValueError('v')
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)
