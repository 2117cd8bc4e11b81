"""Subclasses of builtins: what their operations return and which methods the builtins call."""


class MyInt(int):
    def __add__(self, other):
        return MyInt(int(self) + int(other))

    def __repr__(self):
        return f'MyInt({int(self)})'


class MyStr(str):
    def shout(self):
        return MyStr(self.upper() + '!')

    def __getitem__(self, key):
        return MyStr(super().__getitem__(key))


class MyList(list):
    def append(self, value):
        super().append(value * 2)

    def __getitem__(self, key):
        return ('got', super().__getitem__(key))


class MyDict(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


class MyFloat(float):
    def __new__(cls, value, unit=''):
        self = super().__new__(cls, value)
        self.unit = unit
        return self


class MyTuple(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    @property
    def first(self):
        return self[0]


class MySet(set):
    def add(self, value):
        print('adding', value)
        super().add(value)


i = MyInt(5)
print(i + 1, type(i + 1).__name__, type(i * 2).__name__, type(-i).__name__, i == 5, hash(i) == hash(5), f'{i}', str(i), '%d' % i, [i], {i: 1}[5], range(i)[-1], 'abcdef'[i])
s = MyStr('hey')
print(s.shout(), type(s.shout()).__name__, type(s.upper()).__name__, type(s + 'x').__name__, type(s[0]).__name__, s[0], s == 'hey', {s: 1}['hey'], ','.join([s, s]), repr(s), isinstance(s, str))
l = MyList([1, 2])
l.append(3)
l.extend([4])
l += [5]
print(l, l[0], type(l[:1]), type(l + [1]).__name__, type(l.copy()).__name__, len(l), l == [1, 2, 6, 4, 5])
d = MyDict(A=1)
d['B'] = 2
d.update(C=3)
print(d, d['B'], 'B' in d, d.get('b'), type(d.copy()).__name__, dict(d), {**d}, list(d), type(d | {}).__name__)
f = MyFloat(2.5, 'kg')
print(f, f.unit, f + 1, type(f + 1).__name__, f == 2.5, round(f), f'{f:.1f}', vars(f))
t = MyTuple(1, 2, 3)
print(t, t.first, type(t[1:]).__name__, t + (4,), hash(t) == hash((1, 2, 3)), t == (1, 2, 3), [*t], max(t))
a, *rest = t
print(a, rest)
m = MySet([1])
m.add(2)
m |= {3}
print(m, type(m | {4}).__name__, type(m.copy()).__name__, 2 in m, m == {1, 2, 3})
print(type(int(i)).__name__, type(str(s)).__name__, bool(MyInt(0)), MyInt('7'), MyInt(), int.__add__(i, 2), str.__len__(s))


class Bare(list):
    pass


b = Bare('ab')
b.note = 'attribute'
print(b, b.note, b.__dict__, Bare.__mro__[1].__name__, isinstance(b, list), repr(Bare()))


class Err(ValueError):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code

    def __str__(self):
        return f'code {self.code}'


try:
    raise Err(5, 'more')
except ValueError as error:
    print(error, repr(error), error.args, error.code)
