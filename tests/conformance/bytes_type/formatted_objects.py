"""What `%` puts into bytes."""


class Text:
    def __bytes__(self):
        return b'text'


class Number:
    def __index__(self):
        return 42


class Wrong:
    def __bytes__(self):
        return 'text'


for template, values in [
    (b'%s %b', (Text(), Text())),
    (b'%c %d %x', (Number(), Number(), Number())),
    (b'%s', Text()),
    (bytearray(b'<%s>'), Text()),
    (b'%(a)s', {b'a': Text()}),
    (b'%s', (Number(),)),
    (b'%s', (Wrong(),)),
    (b'%d', (Text(),)),
]:
    try:
        print(template % values)
    except TypeError as error:
        print(type(error).__name__)
