"""What tuples say when they are used wrongly."""


def attempt(label, action):
    try:
        print(label, '->', action())
    except Exception as error:
        print(label, '->', type(error).__name__, error)


pair = (1, 'b')
attempt('index', lambda: pair[2])
attempt('index str', lambda: pair['0'])
attempt('index float', lambda: pair[0.0])
attempt('index method', lambda: pair.index('z'))
attempt('index args', lambda: pair.index())
attempt('count', lambda: pair.count(1, 2))
attempt('append', lambda: pair.append(1))
attempt('add', lambda: pair + [1])
attempt('add int', lambda: pair + 1)
attempt('mul', lambda: pair * 'a')
attempt('less', lambda: pair < (1, 2))
attempt('less list', lambda: pair < [1])
attempt('hash', lambda: hash(([], 1)))
attempt('constructor', lambda: tuple(5))
attempt('two', lambda: tuple(1, 2))


def assign():
    pair[0] = 5


def delete():
    del pair[0]


def unpack():
    a, b, c = pair


def too_many():
    (a,) = pair


def starred():
    a, b, c, *d = pair


attempt('assign', assign)
attempt('delete', delete)
attempt('unpack', unpack)
attempt('too many', too_many)
attempt('starred', starred)
print(() == tuple(), (1,) * 3, (1, 2) < (1, 2, 0), (1, 2) == (1.0, 2.0), (2,) > (1, 9))
print(pair.index('b'), (1, 2, 1).count(1), (1, 2, 3, 2).index(2, 2), tuple('abc'), tuple({3: 1}))
print(((),), ((1,),), (1, (2, (3,))), repr((None, ...)))
inside = ([],)
try:
    inside[0] += [1]
except TypeError as error:
    print(error, inside)
