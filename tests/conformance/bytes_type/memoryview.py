# conformance: no-suspend
"""Views of bytes."""
data = bytearray(b'abcdefgh')
view = memoryview(data)
print(view[0], view[1:3].tobytes(), bytes(view[::-1]), len(view), view.nbytes, view.readonly, view.format, view.itemsize, view.ndim, view.shape)
view[0] = 65
view[1:3] = b'XY'
print(data, view.tolist(), view == data, view == b'AXYdefgh', view[2:4] == b'Yd')
for action in (lambda: view.__setitem__(0, 300), lambda: view.__setitem__(0, b'a'), lambda: view[9], lambda: memoryview('abc'), lambda: memoryview(b'a').__setitem__(0, 1),
               lambda: view.__setitem__(slice(0, 2), b'abc')):
    try:
        print(action())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
print(view.hex(), list(view[:3]), b'ab' in [view[3:5]], bytes(view), sum(view), 100 in view)
print(len(view.cast('H')), view.cast('H').itemsize, view.cast('H').format)
with memoryview(b'xyz') as short:
    print(short.tobytes(), hash(short) == hash(b'xyz'))
try:
    short[0]
except ValueError as error:
    print(error)
try:
    data.append(1)
except BufferError as error:
    print(error)
view.release()
print(b''.join([memoryview(b'a'), b'b']), bytes(memoryview(b'abc')[1:]), memoryview(b'abc').toreadonly().readonly)
