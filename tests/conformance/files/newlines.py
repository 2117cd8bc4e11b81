# conformance: files
# How line ends are read and written.
with open('mixed.txt', 'wb') as f:
    f.write(b'unix\ndos\r\nmac\rlast\r')
for newline in (None, '', '\n', '\r', '\r\n'):
    with open('mixed.txt', newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open('mixed.txt', newline=newline) as f:
        print(repr(f.read()), f.newlines)
    with open('mixed.txt', newline=newline) as f:
        pieces = []
        while piece := f.read(3):
            pieces.append(piece)
        print(pieces)
    with open('mixed.txt', newline=newline) as f:
        print([f.readline(2), f.readline(1), f.readline(), f.readline(4), f.readline(), f.read(1), f.readline()])
    with open('out.txt', 'w', newline=newline) as f:
        f.write('a\nb\r\nc\rd')
        f.writelines(['\n', 'x\n'])
    print(open('out.txt', 'rb').read())
long = 'x' * 511
with open('edges.txt', 'wb') as f:
    f.write((long + '\r\n' + long + 'y\r\n' + long + '\r' + 'z' * 1000 + '\r\n').encode())
with open('edges.txt') as f:
    print([len(line) for line in f], f.newlines)
with open('edges.txt', newline='') as f:
    print([line[-2:] for line in f])
with open('edges.txt') as f:
    print([len(f.read(512)), len(f.read(512)), len(f.read(1)), len(f.read())])
