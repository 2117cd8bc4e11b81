# conformance: files
# Ways of writing text.
with open('out.txt', 'w') as f:
    print(f.write('alpha\n'), f.write(''), f.tell())
    f.writelines(['beta\n', 'gamma\n'])
    f.writelines(word + ' ' for word in ('x', 'y'))
    print('printed', 1, 2.5, sep='|', file=f)
print(open('out.txt').read())
with open('out.txt', 'a') as f:
    print(f.tell())
    f.write('appended\n')
    f.seek(0)
    f.write('also at the end\n')
print(open('out.txt').read())
with open('out.txt', 'r+') as f:
    text = f.read()
    f.seek(0)
    f.write(text.upper()[:12])
    print(f.truncate(), f.tell())
print(open('out.txt').read())
with open('out.txt', 'w+') as f:
    f.write('round trip')
    f.seek(6)
    print(f.read())
    f.seek(0, 2)
    f.write('!')
    f.seek(0)
    print(f.read(), f.tell())
with open('fresh.txt', 'x') as f:
    f.write('new')
try:
    open('fresh.txt', 'x')
except FileExistsError as error:
    print(error, error.errno, error.filename, error.strerror)
with open('fresh.txt', 'w') as f:
    pass
print(repr(open('fresh.txt').read()))
with open('fresh.txt', 'w') as f:
    f.seek(5)
    f.write('x')
print(repr(open('fresh.txt', 'rb').read()))
with open('fresh.txt', 'a+') as f:
    print(f.tell(), repr(f.read()))
    f.seek(0)
    print(repr(f.read(2)))
    f.write('end')
print(repr(open('fresh.txt', 'rb').read()))
f = open('kept.txt', 'w')
f.write('flushed')
f.flush()
print(open('kept.txt').read())
f.close()
f.close()
with open('lines.txt', 'w') as f:
    f.write('one\ntwo\nthree\n')
with open('lines.txt', 'r+') as f:
    f.readline()
    f.write('four\n')
print(open('lines.txt').read())
with open('lines.txt', 'r+') as f:
    f.readline()
    print(f.truncate(5))
print(repr(open('lines.txt').read()))
