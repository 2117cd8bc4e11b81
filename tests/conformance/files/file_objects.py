# conformance: files
# File objects as values: attributes, printing, use in functions and generators.
import io


def numbered(path):
    with open(path) as file:
        for number, line in enumerate(file):
            yield number, line.strip()


def copy_upper(source, target):
    with open(source) as reader, open(target, 'w') as writer:
        for line in reader:
            writer.write(line.upper())


class Log:
    def __init__(self, path):
        self.file = open(path, 'a')

    def write(self, *words):
        print(*words, file=self.file)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.file.close()


with open('in.txt', mode='w', encoding='utf-8') as f:
    f.writelines(f'line {number}\n' for number in range(5))
    print(f, f.name, f.mode, f.encoding, f.errors, f.closed, f.newlines, f.line_buffering)
    print(type(f), f.buffer.name, type(f.buffer).__name__, type(f.buffer.raw).__name__)
    print(isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f, io.TextIOWrapper))
    print(f.readable(), f.writable(), f.seekable(), f.isatty())
for number, line in numbered('in.txt'):
    print(number, line)
    if number == 2:
        break
copy_upper('in.txt', 'out.txt')
print(open('out.txt').read())
with Log('log.txt') as log:
    log.write('started', 1)
    log.write('ended', 2)
with Log('log.txt') as log:
    log.write('again')
print(open('log.txt').readlines())
files = {name: open(name) for name in ('in.txt', 'out.txt')}
print({name: file.readline() for name, file in files.items()})
for file in files.values():
    file.close()
print([file.closed for file in files.values()], files['in.txt'] == files['in.txt'], files['in.txt'] == files['out.txt'])
with open('in.txt') as f:
    f.seek(7)
    print(f.tell(), f.readline(), f.tell())
    iterator = iter(f)
    print(iterator is f, next(iterator))
    f.seek(0)
    print(f.tell(), f.read(6))
with open('in.txt') as f:
    while True:
        chunk = f.read(10)
        if not chunk:
            break
        print(repr(chunk))
print(len({open('in.txt'), open('in.txt')}), bool(open('in.txt')))
with open('in.txt', 'rb') as f:
    print(f.read().decode().splitlines()[0], hash(f) == hash(f))
