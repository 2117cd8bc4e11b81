def f(n):
    try:
        try:
            if n == 0:
                raise KeyError('zero')
            if n == 1:
                raise ValueError('one')
            if n == 2:
                raise TypeError('two')
        except KeyError as e:
            print('inner', e)
            raise IndexError('from handler')
        except ValueError:
            return 'returned from handler'
        else:
            print('no error')
        finally:
            print('inner finally')
    except IndexError as e:
        print('outer', e, repr(e.__context__))
        return 'outer'
    except TypeError as e:
        return f'type {e}'
    return 'fell through'
for n in range(4):
    print(f(n))
import sys
try:
    raise ValueError('v')
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])
    try:
        raise KeyError('k')
    except KeyError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())
