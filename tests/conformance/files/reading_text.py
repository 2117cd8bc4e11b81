# conformance: files
# Ways of reading text.
with open('poem.txt', 'w') as f:
    f.write('first line\nsecond line\n\nlast without end')
with open('poem.txt') as f:
    print(repr(f.read()))
    print(repr(f.read()))
with open('poem.txt') as f:
    print(repr(f.readline()), repr(f.readline(3)), repr(f.readline()), f.tell())
    print(f.readlines(), f.readline() == '')
for number, line in enumerate(open('poem.txt'), 1):
    print(number, line.rstrip('\n'))
with open('poem.txt') as f:
    print([f.read(4), f.read(7), f.read(0), f.read(1000), f.read(1)])
with open('poem.txt') as f:
    print(next(f), end='')
    print(list(f))
    print(next(f, 'end'))
with open('poem.txt') as f:
    print(f.readlines(5), f.readlines(-1))
with open('poem.txt') as f:
    first, *rest = f
    print(first.strip(), len(rest))
with open('poem.txt') as f:
    print(sum(len(line) for line in f), [word for line in open('poem.txt') for word in line.split()])
with open('poem.txt') as f:
    print(dict(zip('abc', f)), f.read(2))
with open('poem.txt') as f:
    print(max(f, key=len), sorted(open('poem.txt')), 'second line\n' in open('poem.txt'))
print(open('poem.txt').read().splitlines())
with open('poem.txt') as a, open('poem.txt') as b:
    print(a.readline() == b.readline(), a.read() == b.read())
