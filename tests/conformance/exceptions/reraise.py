def f():
    try:
        raise ValueError('x')
    except ValueError:
        print('logging')
        raise
try:
    f()
except ValueError as error:
    print('outer', error)
try:
    raise
except RuntimeError as error:
    print(error)
def helper():
    raise
try:
    try:
        raise KeyError('deep')
    except KeyError:
        helper()
except KeyError as error:
    print('helper reraised', error)
saved = None
try:
    1 / 0
except ZeroDivisionError as error:
    saved = error
try:
    error
except NameError as gone:
    print(gone)
try:
    raise saved
except ZeroDivisionError as again:
    print(again is saved)
def retry(n):
    for attempt in range(n):
        try:
            if attempt < 2:
                raise ConnectionError(f'attempt {attempt}')
            return attempt
        except ConnectionError as e:
            print(e)
print(retry(5))
