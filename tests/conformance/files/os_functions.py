# conformance: files
# os and os.path on real files.
import os
import stat


def attempt(name, *args, **keywords):
    try:
        print(name, args, repr(getattr(os, name)(*args, **keywords)))
    except (OSError, TypeError, ValueError) as error:
        print(name, args, type(error).__name__, error, getattr(error, 'filename', None),
              getattr(error, 'filename2', None))


base = os.getcwd()
with open('a.txt', 'w') as f:
    f.write('12345')
os.mkdir('d')
os.makedirs('deep/er/est')
os.makedirs('deep/er/est', exist_ok=True)
for name in ('f1', 'f2'):
    open(f'deep/{name}', 'w').close()
    open(os.path.join('deep', 'er', name), 'w').close()
print(sorted(os.listdir()), sorted(os.listdir('deep')), sorted(os.listdir(b'deep')))
for folder, folders, files in os.walk('deep'):
    folders.sort()
    print(folder, folders, sorted(files))
for folder, folders, files in os.walk('deep', topdown=False):
    print(folder, sorted(folders), sorted(files))
for folder, folders, files in os.walk('deep'):
    folders.clear()
    print(folder)
print(list(os.walk('nope')))
with os.scandir('deep') as found:
    for entry in sorted(found, key=lambda entry: entry.name):
        print(entry, entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size)
status = os.stat('a.txt')
print(status.st_size, status[6], stat.S_ISREG(status.st_mode), stat.S_ISDIR(os.stat('d').st_mode), len(status))
print(status.st_mtime > 0, int(status.st_mtime) == status[8], isinstance(status.st_mtime_ns, int))
for path in ('a.txt', 'd', 'nope', 'deep/er', 'a.txt/x', '', b'a.txt'):
    print(path, os.path.exists(path), os.path.isfile(path), os.path.isdir(path), os.path.lexists(path),
          os.path.islink(path), os.access(path, os.R_OK))
print(os.path.getsize('a.txt'), os.path.samefile('a.txt', './d/../a.txt'))
print(os.path.abspath('d/../a.txt') == os.path.join(base, 'a.txt'), os.path.relpath(os.path.join(base, 'deep', 'er')))
for name, args in [
    ('listdir', ('nope',)), ('listdir', ('a.txt',)), ('mkdir', ('d',)), ('mkdir', ('n/x',)), ('rmdir', ('nope',)),
    ('rmdir', ('a.txt',)), ('rmdir', ('deep',)), ('remove', ('d',)), ('remove', ('nope',)), ('rename', ('nope', 'z')),
    ('rename', ('a.txt', 'd')), ('rename', ('d', 'a.txt')), ('rename', ('d', 'd/x')), ('stat', ('nope',)),
    ('chdir', ('nope',)), ('chdir', ('a.txt',)), ('makedirs', ('d',)), ('makedirs', ('a.txt/x',)),
    ('scandir', ('nope',)), ('remove', (1.5,)), ('listdir', (1.5,)), ('truncate', ('nope', 3)), ('readlink', ('a.txt',)),
    ('mkdir', ('',)), ('stat', ('a\0',)), ('unlink', (None,)), ('removedirs', ('nope',)), ('utime', ('nope',)),
    ('chmod', ('nope', 0)), ('replace', ('nope', 'x')), ('rename', ('deep', 'a.txt/x')), ('stat', ('a.txt/',)),
    ('rename', ('a.txt', 'b.txt')), ('replace', ('b.txt', 'a.txt')), ('truncate', ('a.txt', 2)),
    ('rename', ('d', 'e')), ('rename', ('e', 'deep/er/est')), ('rename', ('deep/er/est', 'd')),
    ('renames', ('d', 'new/place/d')), ('removedirs', ('new/place/d',)), ('unlink', ('deep/f1',)), ('link', ('nope', 'x')),
]:
    attempt(name, *args)
print(sorted(os.listdir('.')), open('a.txt').read())
os.chdir('deep')
print(os.getcwd() == os.path.join(base, 'deep'), sorted(os.listdir()), os.path.exists('../a.txt'), open('f2').read())
os.chdir('..')
os.chmod('a.txt', 0o600)
print(oct(stat.S_IMODE(os.stat('a.txt').st_mode)))
os.utime('a.txt', (1_000_000_000, 1_000_000_001))
print(os.path.getmtime('a.txt'), os.stat('a.txt').st_mtime_ns)
os.utime('a.txt', ns=(5, 2_000_000_000))
print(os.path.getmtime('a.txt'))
with open('gone.txt', 'w+') as f:
    f.write('still here')
    f.flush()
    os.remove('gone.txt')
    f.seek(0)
    print(f.read(), os.path.exists('gone.txt'))
