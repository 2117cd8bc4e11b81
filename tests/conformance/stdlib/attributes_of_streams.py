"""Streams in memory take attributes, such as the name of the file that they stand for."""
import io

for cls in (io.BytesIO, io.StringIO):
    stream = cls()
    stream.name = 'file.zip'
    stream.parts = [stream]
    print(stream.name, sorted(stream.__dict__), hasattr(stream, 'nope'), stream.parts[0] is stream)
    del stream.name
    print(hasattr(stream, 'name'), stream.__dict__ == vars(stream))
    try:
        stream.closed = 1
    except AttributeError:
        print('read-only')


class Named(io.StringIO):
    pass


named = Named('text')
named.name = 'n'
print(named.name, named.read(), vars(named))
