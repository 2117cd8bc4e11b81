x = 1
del x
try:
    x
except NameError as error:
    print(error)
items = [0, 1, 2, 3, 4, 5]
del items[0], items[-1]
print(items)
del items[1:3]
print(items)
d = {'a': 1, 'b': 2}
del d['a']
print(d)
class C:
    pass
c = C()
c.a = 1
del c.a
print(hasattr(c, 'a'))
try:
    del c.a
except AttributeError as error:
    print(error)
try:
    del d['zz']
except KeyError as error:
    print(repr(error))
def f():
    local = 1
    del local
    try:
        return local
    except UnboundLocalError as error:
        return str(error)
print(f())
a = b = c = 1
del (a, [b, c])
try:
    del items[10]
except IndexError as error:
    print(error)
big = list(range(10))
del big[::3]
print(big)
