"""Every method of bytes and bytearray on a range of values."""
samples = [b'', b'Hello World', b'  pad\t', b'123', b'a,b,,c', b'\x00\xff\x80', b'tItLe cAsE']
plain = 'capitalize lower upper swapcase title strip lstrip rstrip isalnum isalpha isascii isdigit islower isspace istitle isupper split splitlines expandtabs hex'.split()
for name in plain:
    method, other = getattr(bytes, name), getattr(bytearray, name)
    for data in samples:
        result = method(data)
        print(name, data, result)
        assert other(bytearray(data)) == result
for data in samples:
    print(data.center(9, b'*'), data.ljust(5), data.rjust(5, b'0'), data.zfill(6), data.partition(b' '), data.rpartition(b','), data.count(b''))
    print(data.find(b'l'), data.rfind(b'l'), data.find(108), data.replace(b'l', b'LL', 1), data.removeprefix(b'He'), data.removesuffix(b'd'), data[::-1], list(data)[:3])
a = bytearray(b'abc')
a.append(100)
a.extend(b'ef')
a.extend([103, 104])
a.insert(0, 48)
a += b'!'
a *= 2
print(a, a.pop(), a.pop(0), a.index(b'c'), len(a))
a.remove(97)
a.reverse()
a[1:3] = b'ZZZ'
a[::2] = bytes(len(a[::2]))
del a[:2]
print(a, a.copy() is a)
a.clear()
print(a, bytes(3), bytes([1, 2]), bytes(range(5)), bytes('é', 'latin-1'), bytes.fromhex('00 fF 10'), b'\x01\x02'.hex('-'), b'abcdef'.hex(':', 2), b'abcdef'.hex('_', -4))
print(b'%d|%5.2f|%s|%x|%c|%a|%r|%%' % (5, 2.5, b'raw', 255, 65, 'é', 'x'), b'%(k)s' % {b'k': b'v'})
print(b'abc' * 2, b'a' + b'b', b'ab' < b'b', b'ab'[0], b'ab'[0:1], 97 in b'a', b'b' in b'abc', max(b'az'), sorted(b'cab'), bytes(reversed(b'abc')))
