"""Picklers and unpicklers of a program's own, persistent ids, registered reductions, damaged streams."""
import copyreg, io, pickle


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Thing({self.n})'


class Saver(pickle.Pickler):
    def persistent_id(self, obj):
        return ('thing', obj.n) if isinstance(obj, Thing) else None

    def reducer_override(self, obj):
        return (complex, (1, 2)) if isinstance(obj, complex) else NotImplemented


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return Thing(pid[1] * 10)

    def find_class(self, module, name):
        if module != 'builtins':
            raise pickle.UnpicklingError(f'global {module}.{name} is forbidden')
        return super().find_class(module, name)


file = io.BytesIO()
Saver(file).dump([Thing(1), Thing(2), 5j, range(2)])
print(Loader(io.BytesIO(file.getvalue())).load())
try:
    Loader(io.BytesIO(pickle.dumps(Thing))).load()
except pickle.UnpicklingError as error:
    print(error)
try:
    pickle.loads(file.getvalue())
except pickle.UnpicklingError:
    print('nobody knows the id')

copyreg.pickle(Thing, lambda thing: (Thing, (thing.n + 100,)))
print(pickle.loads(pickle.dumps(Thing(1))))
del copyreg.dispatch_table[Thing]
copyreg.add_extension('__main__', 'Thing', 240)
print(pickle.dumps(Thing, 2), pickle.loads(pickle.dumps(Thing, 2)) is Thing)
copyreg.remove_extension('__main__', 'Thing', 240)

file = io.BytesIO()
pickler = pickle.Pickler(file, 2)
shared = ['s']
pickler.dump(shared)
pickler.dump([shared, 1])
file.seek(0)
unpickler = pickle.Unpickler(file)
first, second = unpickler.load(), unpickler.load()
print(first, second, second[0] is first)
pickle.dump({'a': 1}, file := io.BytesIO(), protocol=0)
file.seek(0)
print(pickle.load(file), file.getvalue())

good = pickle.dumps([1, 2, {'a': b'bytes'}], 4)
for end in range(len(good)):
    try:
        print(end, pickle.loads(good[:end]))
    except Exception:
        print(end, 'damaged')
for stream in (b'.', b'0.', b't.', b'cos\nnothing\n.', b'cnothing\nx\n.', b'\x80\x09.', b'h\x05.', b'g9\n.', b'I1.5\n.', b'(lp0\n.', b'NN.', b'Nb.', b'\xff'):
    try:
        print(stream, pickle.loads(stream))
    except Exception:
        print(stream, 'refused')
print(pickle.loads(b"(S'text'\np0\nI42\nL7L\nF2.5\nI01\nVuni\\u20ac\ntp1\n."), pickle.loads(b'\x80\x02U\x03abcq\x00.', encoding='bytes'))
print(pickle.loads(b'c__builtin__\nrange\n(I3\ntR.'), pickle.loads(b'c__builtin__\nrange\n.', fix_imports=True))

for value in ([1], {1: 2}, 5, 'a', (1,), {1}, bytearray(b'a'), Thing(1), range(3), ValueError('x'), object()):
    for protocol in (0, 2, 4):
        try:
            made = value.__reduce_ex__(protocol)
        except TypeError as error:
            print(type(value).__name__, protocol, error)
            continue
        shown = [list(part) if hasattr(part, '__next__') else part for part in made]
        print(protocol, getattr(shown[0], '__name__', shown[0]), shown[1:])
