"""copy and deepcopy: hooks, cycles, shared objects, replaced methods."""
import copy


class Plain:
    def __init__(self, value):
        self.value = value


class Hooks:
    def __init__(self, value):
        self.value = value

    def __copy__(self):
        return Hooks(('copied', self.value))

    def __deepcopy__(self, memo):
        return Hooks(('deep', copy.deepcopy(self.value, memo)))


class State:
    def __init__(self):
        self.a, self.cache = 1, 'not kept'

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        self.a = state['a']
        self.cache = 'fresh'


class Slots:
    __slots__ = ('x', 'y')


shared = [1]
original = {'one': shared, 'two': shared, 'tuple': (shared, 2), 'object': Plain(shared)}
shallow, deep = copy.copy(original), copy.deepcopy(original)
print(shallow['one'] is shared, deep['one'] is shared, deep['one'] is deep['two'], deep['tuple'][0] is deep['one'], deep['object'].value is deep['one'], deep['object'].value)
cycle = [1]
cycle.append(cycle)
made = copy.deepcopy(cycle)
print(made[1] is made, made is cycle)
print(copy.copy(Hooks(1)).value, copy.deepcopy(Hooks([1])).value, copy.copy(State()).cache, copy.deepcopy(State()).a)
s = Slots()
s.x = [1]
t = copy.copy(s)
print(t.x is s.x, hasattr(t, 'y'), copy.deepcopy(s).x is s.x)
for value in (1, 'a', (1, 2), frozenset([1]), None, len, Plain, range(3), b'x', 1.5, ..., type):
    print(copy.copy(value) is value, copy.deepcopy(value) is value, end=' ')
print()
inner = ([1],)
print(copy.deepcopy(inner) is inner, copy.copy(inner) is inner, copy.copy({1: [2]}), copy.copy({1, 2}), copy.copy(bytearray(b'x')), copy.deepcopy([{'a': (1, [2])}]))


class L(list):
    pass


l = L([1, [2]])
l.note = 'kept'
m = copy.deepcopy(l)
print(type(m).__name__, m, m.note, m[1] is l[1], copy.copy(l).note)
e = copy.copy(ValueError('a', 1))
print(repr(e), copy.deepcopy({'k': KeyError('x')}))
try:
    copy.deepcopy((x for x in []))
except TypeError as error:
    print(error)
