import traceback
def inner():
    raise ValueError('deep')
def outer():
    inner()
try:
    outer()
except ValueError as error:
    print(error.__traceback__ is not None)
    print(traceback.format_exception_only(type(error), error))
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    text = traceback.format_exc()
    print(text.splitlines()[0], '|', text.splitlines()[-1])
print(traceback.format_exception_only(KeyError('k'))[0].strip())
