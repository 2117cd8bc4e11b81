# conformance: files
# conformance: no-suspend
# What programs do with files.
import collections
import contextlib
import io
import json
import logging
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

with open('log.txt', 'w') as log, contextlib.redirect_stdout(log):
    print('into the file')
    print('and', 'more', sep='-')
print(Path('log.txt').read_text().splitlines())
with open(os.devnull, 'w') as nothing, contextlib.redirect_stdout(nothing):
    print('nowhere')
with open(os.devnull) as nothing:
    print(repr(nothing.read()))
logger = logging.getLogger('app')
handler = logging.FileHandler('app.log', mode='w')
handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
logger.addHandler(handler)
logger.setLevel(logging.INFO)
logger.info('started %d', 1)
logger.debug('not shown')
try:
    1 / 0
except ZeroDivisionError:
    logger.exception('failed')
handler.close()
print(open('app.log').readline(), open('app.log').read().splitlines()[-1])


@dataclass
class Item:
    name: str
    amount: int


class Store:
    def __init__(self, path):
        self.path = Path(path)

    def load(self):
        if not self.path.exists():
            return []
        return [Item(**row) for row in json.loads(self.path.read_text())]

    def save(self, items):
        temporary = self.path.with_suffix('.tmp')
        temporary.write_text(json.dumps([asdict(item) for item in items]))
        temporary.replace(self.path)


store = Store('items.json')
print(store.load())
store.save([Item('tea', 3), Item('rice', 12)])
store.save(store.load() + [Item('coal', 1)])
print(store.load(), sorted(path.name for path in Path().iterdir()))
Path('words.txt').write_text('the cat the dog\nthe end\n')
counts = collections.Counter(word for line in open('words.txt') for word in line.split())
print(counts.most_common(1))
with open('words.txt') as source, open('numbered.txt', 'w') as target:
    for number, line in enumerate(source, start=1):
        target.write(f'{number:>3}: {line}')
print(Path('numbered.txt').read_text())
with open('records.bin', 'wb') as file:
    for number in range(5):
        file.write(number.to_bytes(4, 'big'))
with open('records.bin', 'rb') as file:
    print([int.from_bytes(record, 'big') for record in iter(lambda: file.read(4), b'')])
    file.seek(-8, io.SEEK_END)
    print(int.from_bytes(file.read(4), 'big'))


def tail(path, count):
    with open(path) as file:
        return list(collections.deque(file, count))


def lines_of(*paths):
    for path in paths:
        with open(path) as file:
            yield from file


print(tail('numbered.txt', 1), list(lines_of('words.txt', 'log.txt')))
with contextlib.ExitStack() as stack:
    files = [stack.enter_context(open(f'part{index}.txt', 'w')) for index in range(3)]
    for index, file in enumerate(files):
        print('part', index, file=file)
print([file.closed for file in files], [open(f'part{index}.txt').read() for index in range(3)])
try:
    with open('missing/file.txt') as file:
        pass
except FileNotFoundError as error:
    print(f'cannot open {error.filename}: {error.strerror}')
try:
    open('words.txt').write('x')
except io.UnsupportedOperation as error:
    print(error, isinstance(error, OSError), isinstance(error, ValueError))
for path in sorted(Path().glob('part*.txt')):
    path.unlink()
tree = {'a': {'b.txt': 'b', 'c': {'d.txt': 'd'}}, 'e.txt': 'e'}


def plant(folder, tree):
    folder.mkdir(exist_ok=True)
    for name, value in tree.items():
        if isinstance(value, dict):
            plant(folder / name, value)
        else:
            (folder / name).write_text(value)


def size_of(folder):
    return sum(size_of(path) if path.is_dir() else path.stat().st_size for path in folder.iterdir())


plant(Path('tree'), tree)
print(size_of(Path('tree')), sorted(str(path) for path in Path('tree').rglob('*.txt')))
print(sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk('tree') for name in names))
print(sorted(os.listdir('tree/a')), os.path.splitext('tree/a/b.txt'), Path('tree/a/b.txt').relative_to('tree'))
print('read', file=sys.stderr)
