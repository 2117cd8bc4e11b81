import re
import types


def outer():
    items = [1]
    count = 2
    late: int

    def inner():
        return items, count, late

    return inner


print([re.sub('0x[0-9a-f]+', '', repr(cell)) for cell in outer().__closure__])
print('__isabstractmethod__' in dir(outer), hasattr(outer, '__isabstractmethod__'), outer.__dict__)


def pair(second, first):
    return lambda: (second, first)


made = pair(1, 2)
print(made.__code__.co_freevars, [cell.cell_contents for cell in made.__closure__])
swapped = types.FunctionType(made.__code__, globals(), 'swapped', None, made.__closure__[::-1])
print(made(), swapped())
