# conformance: files
# pathlib on real files.
from pathlib import Path

folder = Path('project')
folder.mkdir()
(folder / 'src' / 'inner').mkdir(parents=True, exist_ok=True)
print((folder / 'a.txt').write_text('hällo\nworld\n', encoding='utf-8'))
print((folder / 'b.bin').write_bytes(b'\x00\x01'))
for name in ('main.py', 'util.py', 'inner/deep.py', 'notes.md'):
    (folder / 'src' / name).write_text(f'# {name}')
print((folder / 'a.txt').read_text(encoding='utf-8').split(), (folder / 'b.bin').read_bytes())
print(sorted(path.name for path in folder.iterdir()))
print(sorted(str(path) for path in folder.glob('*')))
print(sorted(str(path) for path in folder.glob('**/*.py')))
print(sorted(str(path) for path in folder.rglob('*.py')))
print(sorted(str(path) for path in Path('.').glob('project/s*/*.md')))
path = folder / 'a.txt'
print(path.exists(), path.is_file(), path.is_dir(), path.is_symlink(), path.stat().st_size, path.suffix, path.stem)
print(folder.is_dir(), (folder / 'nope').exists(), (folder / 'nope').is_file())
with path.open() as file:
    print([line.rstrip() for line in file])
with path.open('a') as file:
    file.write('more')
print(path.read_text().count('\n'))
print(path.rename(folder / 'c.txt'), path.exists(), (folder / 'c.txt').exists())
print((folder / 'c.txt').replace(folder / 'd.txt'))
(folder / 'touched').touch()
(folder / 'touched').touch()
try:
    (folder / 'touched').touch(exist_ok=False)
except FileExistsError as error:
    print(type(error).__name__, error.filename)
(folder / 'touched').unlink()
(folder / 'touched').unlink(missing_ok=True)
for call in (lambda: (folder / 'touched').unlink(), lambda: folder.mkdir(), lambda: folder.rmdir(),
             lambda: (folder / 'x' / 'y').mkdir(), lambda: (folder / 'nope').read_text(), lambda: folder.read_text(),
             lambda: (folder / 'nope').stat(), lambda: list((folder / 'nope').iterdir()),
             lambda: (folder / 'nope').resolve(strict=True)):
    try:
        call()
        print('no error')
    except OSError as error:
        print(type(error).__name__, error.strerror)
print(Path.cwd() == Path('.').absolute(), folder.resolve() == Path.cwd() / 'project', Path.cwd().is_absolute())
print((folder / 'd.txt').samefile(Path.cwd() / 'project' / 'd.txt'))
(folder / 'src' / 'inner' / 'deep.py').unlink()
(folder / 'src' / 'inner').rmdir()
print((folder / 'src' / 'inner').exists())
