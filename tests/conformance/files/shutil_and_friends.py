# conformance: files
# shutil, glob, tempfile and fileinput.
import fileinput
import glob
import os
import shutil
import tempfile

os.makedirs('tree/inner/more')
for name in ('tree/a.txt', 'tree/inner/b.txt', 'tree/inner/more/c.csv'):
    with open(name, 'w') as f:
        f.write(name * 2)
print(shutil.copy('tree/a.txt', 'copy.txt'), shutil.copy2('tree/a.txt', 'tree/inner'), shutil.copyfile('copy.txt', 'x'))
print(shutil.copytree('tree', 'wood'), sorted(glob.glob('wood/**', recursive=True)))
print(sorted(glob.glob('*')), sorted(glob.glob('tree/*/*.txt')), glob.glob('nope*'), list(glob.iglob('x')))
print(sorted(glob.glob('*/', recursive=False)), sorted(glob.glob('a*', root_dir='tree')))
print(shutil.move('wood', 'forest'), os.path.exists('wood'), shutil.move('x', 'forest'), os.path.exists('forest/x'))
print(shutil.copytree('tree', 'partial', ignore=shutil.ignore_patterns('*.csv')), sorted(os.listdir('partial/inner/more')))
shutil.rmtree('forest')
print(os.path.exists('forest'))
for call in (lambda: shutil.rmtree('nope'), lambda: shutil.copy('nope', 'y'), lambda: shutil.copyfile('x1', 'y'),
             lambda: shutil.copytree('tree', 'partial'), lambda: shutil.copyfile('copy.txt', './copy.txt')):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
shutil.rmtree('nope', ignore_errors=True)
with open('copy.txt', 'rb') as source, open('target', 'wb') as target:
    shutil.copyfileobj(source, target)
print(open('target').read())
with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.listdir(folder))
    with tempfile.NamedTemporaryFile('w+', dir=folder, suffix='.txt', prefix='pre') as f:
        f.write('text')
        f.seek(0)
        print(f.read(), os.path.basename(f.name).startswith('pre'), f.name.endswith('.txt'), len(os.listdir(folder)))
    print(os.listdir(folder))
print(os.path.exists(folder))
with tempfile.TemporaryFile() as f:
    f.write(b'abc')
    f.seek(1)
    print(f.read())
with tempfile.SpooledTemporaryFile(max_size=10, mode='w+') as f:
    f.write('small')
    f.write(' and then large')
    f.seek(0)
    print(f.read())
number, name = tempfile.mkstemp(dir='.')
os.write(number, b'x')
os.close(number)
print(os.path.getsize(name), os.path.isdir(tempfile.mkdtemp(dir='tree')))
with fileinput.input(['copy.txt', 'target']) as lines:
    for line in lines:
        print(lines.filename(), lines.lineno(), lines.filelineno(), line)
