"""What list methods say when they are used wrongly."""


def attempt(label, action):
    try:
        print(label, '->', action())
    except Exception as error:
        print(label, '->', type(error).__name__, error)


items = [3, 1, 2]
attempt('append none', lambda: items.append())
attempt('append two', lambda: items.append(1, 2))
attempt('extend int', lambda: items.extend(5))
attempt('insert one', lambda: items.insert(1))
attempt('insert str', lambda: items.insert('a', 1))
attempt('pop empty', lambda: [].pop())
attempt('pop range', lambda: items.pop(10))
attempt('pop str', lambda: items.pop('0'))
attempt('remove', lambda: items.remove(99))
attempt('index', lambda: items.index(99))
attempt('index range', lambda: items.index(3, 1))
attempt('count', lambda: items.count())
attempt('sort positional', lambda: items.sort(lambda x: x))
attempt('sort mixed', lambda: [1, 'a'].sort())
attempt('sort none', lambda: [None, 1].sort())
attempt('copy', lambda: items.copy(1))
attempt('clear', lambda: items.clear(1))
attempt('reverse', lambda: items.reverse(1))
attempt('getitem float', lambda: items[1.0])
attempt('getitem str', lambda: items['1'])
attempt('getitem range', lambda: items[7])
attempt('add tuple', lambda: items + (1,))
attempt('mul float', lambda: items * 1.5)
attempt('mul list', lambda: items * items)
attempt('compare', lambda: items < (1,))
attempt('hash', lambda: hash(items))
attempt('call', lambda: items())
attempt('attribute', lambda: items.push)
attempt('constructor', lambda: list(1))
attempt('constructor two', lambda: list(1, 2))
attempt('constructor keyword', lambda: list(sequence=()))


def assign(target, key, value):
    target[key] = value


attempt('set range', lambda: assign(items, 9, 1))
attempt('set str', lambda: assign(items, 'x', 1))
attempt('set slice int', lambda: assign(items, slice(0, 1), 5))
attempt('set extended', lambda: assign(items, slice(0, 3, 2), [1]))
attempt('slice step', lambda: items[::0])
attempt('slice str', lambda: items['a':])
print(items)
