e = ValueError('base')
e.add_note('first note')
e.add_note('second')
print(e.__notes__, e)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
try:
    try:
        raise KeyError('k')
    except KeyError as error:
        error.add_note('while looking')
        raise
except KeyError as error:
    print(error.__notes__)
print(hasattr(ValueError(), '__notes__'))
