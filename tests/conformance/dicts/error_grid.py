"""What dict methods say when they are used wrongly."""


def attempt(label, action):
    try:
        print(label, '->', action())
    except Exception as error:
        print(label, '->', type(error).__name__, error)


table = {'a': 1}
attempt('missing', lambda: table['b'])
attempt('missing tuple', lambda: table[(1, 2)])
attempt('missing none', lambda: table[None])
attempt('unhashable', lambda: table[[]])
attempt('unhashable dict', lambda: {{}: 1})
attempt('unhashable set', lambda: {1: 2, set(): 3})
attempt('pop', lambda: table.pop('zz'))
attempt('pop default', lambda: table.pop('zz', 'default'))
attempt('pop none', lambda: table.pop())
attempt('popitem', lambda: {}.popitem())
attempt('get none', lambda: table.get())
attempt('get three', lambda: table.get(1, 2, 3))
attempt('setdefault', lambda: table.setdefault())
attempt('update int', lambda: table.update(5))
attempt('update strings', lambda: table.update(['abc']))
attempt('update pairs', lambda: table.update([(1, 2, 3)]))
attempt('update two', lambda: table.update({}, {}))
attempt('fromkeys', lambda: dict.fromkeys(5))
attempt('constructor', lambda: dict(5))
attempt('constructor pair', lambda: dict([1]))
attempt('constructor str', lambda: dict(['ab', 'cd']))
attempt('or', lambda: table | [('b', 2)])
attempt('less', lambda: table < {})
attempt('hash', lambda: hash(table))
attempt('attribute', lambda: table.has_key('a'))
attempt('keys index', lambda: table.keys()[0])
attempt('copy', lambda: table.copy(1))
attempt('items call', lambda: table.items()())
attempt('double star', lambda: dict(**{1: 2}))
attempt('double key', lambda: dict(**{'a': 1}, **{'a': 2}))


def changing():
    numbers = {1: 1, 2: 2}
    for key in numbers:
        numbers[key + 10] = 0


def shrinking():
    numbers = {1: 1, 2: 2}
    for key in numbers:
        del numbers[key]


attempt('changed size', changing)
attempt('shrunk', shrinking)


def same_size():
    numbers = {1: 1, 2: 2}
    seen = []
    for key in numbers:
        seen.append(key)
        numbers[key] = 'new'
    return seen, numbers


attempt('same size', same_size)
table |= [('b', 2)]
print(table)
