def default_raises():
    def f(x=1 / 0):
        pass
try:
    default_raises()
except ZeroDivisionError as e:
    print('default', e)
try:
    class C:
        x = [][1]
except IndexError as e:
    print('class body', e)
try:
    print(f'{1 / 0}')
except ZeroDivisionError as e:
    print('fstring', e)
try:
    {1: 2, **{3: 1 / 0}}
except ZeroDivisionError as e:
    print('dict', e)
try:
    [x for x in range(3) if 1 / (x - 1)]
except ZeroDivisionError as e:
    print('condition', e)
def decorate(f):
    raise TypeError('decorator')
try:
    @decorate
    def g(): pass
except TypeError as e:
    print(e)
try:
    for x in (1 / y for y in [1, 0]):
        print(x)
except ZeroDivisionError:
    print('loop')
try:
    sorted([1, 2], key=lambda v: v / 0)
except ZeroDivisionError:
    print('key')
try:
    while 1 / 0:
        pass
except ZeroDivisionError:
    print('while')
try:
    lst = [1]
    lst[1 // 0] = 5
except ZeroDivisionError:
    print('subscript', lst)
