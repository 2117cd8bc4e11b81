s = 'the cat sat on the mat'
print(s.find('at'), s.find('at', 6), s.find('at', 6, 8), s.find('zz'), s.rfind('at'), s.index('cat'), s.rindex('the'), s.count('at'), s.count('t', 3, 10), s.count(''))
print(s.startswith('the'), s.startswith('cat', 4), s.endswith('mat'), s.endswith(('x', 't')), s.startswith(('a', 'b')), 'abc'.startswith(''), 'abc'.endswith('c', 0, 2))
for f in (lambda: s.index('dog'), lambda: s.rindex('dog'), lambda: s.startswith(5), lambda: s.startswith(['a']), lambda: 5 in s):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print('aaaa'.count('aa'), 'aaaa'.find('a', -2), 'abc'.find('', 2), 'abc'.find('', 4), 'abc'.rfind(''), ''.find(''))
