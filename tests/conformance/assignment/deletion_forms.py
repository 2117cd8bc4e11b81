"""del of every target, and what reading afterwards says."""
a, b, c, d = 1, 2, 3, 4
del a
del (b, c), [d]
for name, read in (('a', lambda: a), ('b', lambda: b), ('d', lambda: d)):
    try:
        read()
    except NameError as error:
        print(name, error)
items = list(range(10))
del items[0], items[-1]
del items[1:3]
del items[::3]
print(items)
table = {'x': {'y': 1, 'z': 2}, 'w': 3}
del table['x']['y'], table['w']
print(table)


class Target:
    attribute = 'class level'

    def __init__(self):
        self.own = 1

    def __delitem__(self, key):
        print('delitem', key)

    def __delattr__(self, name):
        print('delattr', name)
        super().__delattr__(name)


t = Target()
del t[5], t[1:2], t[...], t['a', 'b']
del t.own
for action in (lambda: t.__delattr__('own'), lambda: t.__delattr__('attribute'), lambda: items.__delitem__(99), lambda: table.__delitem__('q'), lambda: (1, 2).__delitem__(0), lambda: 'text'.__delitem__(0)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def local():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


def conditional(flag):
    if flag:
        y = 1
    try:
        del y
        return 'deleted'
    except UnboundLocalError as error:
        return str(error)


def closure():
    z = 1

    def inner():
        return z

    del z
    try:
        return inner()
    except NameError as error:
        return str(error)


def loop():
    for i in range(3):
        last = i
        del i
    return last


print(local(), conditional(True), conditional(False), closure(), loop())
del Target.attribute
print(hasattr(Target, 'attribute'))
try:
    del Target.nothing
except AttributeError as error:
    print(error)
try:
    del int.real
except TypeError as error:
    print(error)
del t
try:
    del t
except NameError as error:
    print(error)
