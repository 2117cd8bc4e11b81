s = 'abcdefghij'
print(s[2:5], s[:3], s[7:], s[-3:], s[:-3], s[::2], s[1::3], s[::-1], s[8:2:-2], s[-1:-4:-1], s[5:5], s[100:], s[-100:2], s[:], s[0], s[-1])
print(s * 0, 'ab' * 3, 'a' + 'b', 'a' 'b', 'x' in s, 'cde' in s, '' in s, s > 'abc', 'a' < 'b', 'A' < 'a', 'abc' < 'abd', '10' < '9')
print(max(s), min(s), sorted('hello'), list(reversed('abc')), ''.join(sorted('hello', reverse=True)), list('abc'), tuple('ab'), len(s), hash('') == 0)
for f in (lambda: s[10], lambda: s['a'], lambda: s[1.0], lambda: s[::0], lambda: 'a' + 5, lambda: 5 + 'a', lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 'a' - 'b', lambda: 'a' < 5, lambda: -'a'):
    try:
        f()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    s[0] = 'x'
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
