"""warnings: recording, filters, errors, categories."""
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter('always')
    warnings.warn('plain')
    warnings.warn('deprecated', DeprecationWarning)
    warnings.warn(UserWarning('instance'))
    print([(str(w.message), w.category.__name__) for w in found])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('now an error', RuntimeWarning)
    except RuntimeWarning as error:
        print('raised', error)
with warnings.catch_warnings(record=True) as found:
    warnings.filterwarnings('ignore', message='skip.*')
    warnings.filterwarnings('always', category=FutureWarning)
    warnings.warn('skip me')
    warnings.warn('future', FutureWarning)
    print([str(w.message) for w in found])


class Mine(UserWarning):
    pass


with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter('once')
    for _ in range(3):
        warnings.warn('repeated', Mine)
    print(len(found), issubclass(found[0].category, Mine))
for bad in ((5,), ('x', int), ('x', 'y')):
    try:
        warnings.warn(*bad)
    except TypeError as error:
        print(type(error).__name__)
try:
    warnings.simplefilter('bogus')
except (AssertionError, ValueError) as error:
    print(type(error).__name__)
print(warnings.formatwarning('m', UserWarning, 'file.py', 3, 'line text'))
