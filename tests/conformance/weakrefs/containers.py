"""Dictionaries and sets of weak references."""

import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b, c = Thing('a'), Thing('b'), Thing('c')
values = weakref.WeakValueDictionary({'a': a, 'b': b})
values['c'] = c
print(len(values), sorted(values), values['a'], values.get('z', 'none'), 'b' in values)
print(sorted(values.items(), key=lambda item: item[0]), [reference() for reference in values.valuerefs()])
del b
print(len(values), sorted(values), 'b' in values, values.setdefault('c', a), values.pop('c'))
try:
    values['b']
except KeyError as error:
    print('KeyError', error)
keys = weakref.WeakKeyDictionary()
keys[a] = 1
keys[c] = 2
print(len(keys), sorted(keys.values()), keys[a], c in keys, 1 in keys, list(map(repr, keys.keys())))
copy = keys.copy()
del c
print(len(keys), len(copy), list(keys.items()))
try:
    keys[1] = 2
except TypeError as error:
    print(error)
for key in keys:
    extra = Thing('extra')
    copy[extra] = 3
    del extra
print(len(copy))
things = weakref.WeakSet([a])
d = Thing('d')
things.add(d)
things.add(d)
print(len(things), d in things, sorted(map(repr, things)), things == weakref.WeakSet([d, a]))
del d
print(len(things), list(things))
things.discard(a)
print(len(things), a in things)
cache = weakref.WeakValueDictionary()


def cached(name):
    found = cache.get(name)
    if found is None:
        print('making', name)
        found = cache[name] = Thing(name)
    return found


kept = cached('kept')
cached('lost')
print(cached('kept') is kept, cached('lost'))
values = weakref.WeakValueDictionary((str(n), a) for n in range(3))
print(len(values), values | {'x': a} == dict.fromkeys(['0', '1', '2', 'x'], a) or 'other')


class Observed:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def notify(self):
        for observer in sorted(self.observers, key=lambda item: item.name):
            print('notified', observer)


subject = Observed()
subject.observers.add(a)
passing = Thing('passing')
subject.observers.add(passing)
subject.notify()
del passing
subject.notify()
