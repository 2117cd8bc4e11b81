class AppError(Exception): pass
class NotFound(AppError): pass
class Invalid(AppError):
    def __init__(self, field, reason): super().__init__(f'{field}: {reason}'); self.field = field
DB = {'1': {'age': '30'}, '2': {'age': 'old'}, '3': {}}
def load(key):
    try: record = DB[key]
    except KeyError as e: raise NotFound(f'no record {e}') from e
    try: return int(record['age'])
    except KeyError: raise Invalid('age', 'missing') from None
    except ValueError as e: raise Invalid('age', str(e)) from e
for key in ('1', '2', '3', '4'):
    try: print(load(key))
    except Invalid as e: print('invalid', e.field, e, type(e.__cause__).__name__, e.__suppress_context__)
    except AppError as e: print('app', e, repr(e.__cause__))
def summary():
    out = {}
    for key in DB:
        try: out[key] = load(key)
        except AppError as e: out[key] = type(e).__name__
    return out
print(summary())
