"""Views of bytes that can change their size: none is kept longer than it is used."""
b = bytearray(b'abc')
x = bytes(memoryview(b)[1:])
b.append(1)


def rest(data):
    view = memoryview(data)
    return bytes(view[1:])


print(rest(b))
b.append(2)
for i in range(2):
    print(memoryview(b)[0])
    b.append(3)
print(memoryview(b)[1:].tobytes(), len(memoryview(b)))
b += b'x'
memoryview(b)
b.extend(b'zz')
with memoryview(b) as view:
    print(view.nbytes)
b.pop()
print(b)
kept = memoryview(b)
try:
    b.append(4)
except BufferError as error:
    print(error)
del kept
b.append(4)
print(b)
import io

stream = io.BytesIO(b'abc')
print(bytes(stream.getbuffer()[1:]), stream.write(b'x' * 10), stream.getvalue())
