import builtins
import io
import sys

#: Not the name `print`, which whoever compares may have replaced.
write = builtins.print


class Writer:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


writer = Writer()
write('a', 1, None, file=writer)
write(file=writer)
write('b', 'c', sep='', end='', file=writer, flush=True)
print(writer.parts, writer.flushed)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


upper = Upper()
write('quiet', 'words', file=upper)
print(repr(upper.getvalue()))
plain = io.StringIO()
write(1, 2, sep='-', file=plain)
print(repr(plain.getvalue()))
before, sys.stdout = sys.stdout, Writer()
write('kept', 'here')
kept, sys.stdout = sys.stdout, before
print(kept.parts)
try:
    write('x', file=3)
except AttributeError as error:
    print(error)
