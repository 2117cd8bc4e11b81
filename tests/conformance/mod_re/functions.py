import re
t = 'The year 2023 and 1999, emails: bob@example.com, al@test.org.'
print(re.findall(r'\d+', t), re.findall(r'(\w+)@(\w+)', t), re.search(r'\d{4}', t).group(), re.match(r'\d', t), re.match('The', t).span(), re.sub(r'\d+', 'N', t), re.sub(r'(\w+)@(\w+)', r'\2 at \1', t, count=1), re.split(r'[,:]\s*', t), re.subn('e', 'E', t)[1], re.fullmatch(r'\w+', 'abc') is not None, re.escape('a.b*c'))
m = re.search(r'(?P<user>\w+)@(?P<host>[\w.]+?)\.(com|org)', t)
print(m.group(), m.group(1), m.group('host'), m.groups(), m.groupdict(), m.start(), m.end('user'), m.span(2), m[0], m['user'], m.lastindex, m.re.pattern[:5], m.string == t, m.expand(r'\g<user>!'), m.group(1, 3), bool(m), m.lastgroup)
print([(x.group(), x.start()) for x in re.finditer(r'[A-Z]\w+', t)], re.sub(r'\w+', lambda m: m.group().upper() if len(m.group()) > 4 else m.group(), t), re.sub('(a)|b', lambda m: repr(m.group(1)), 'ab'))
p = re.compile(r'''
    (\d+)   # number
    \s*
    ([a-z]+) # unit
''', re.VERBOSE | re.IGNORECASE)
print(p.findall('10 KG 5m'), p.pattern[:3] == '\n  ', p.groups, p.match('3x').groups(), p.search('zz 1 b', 2).span(), p.flags & re.I == re.I, bool(p.fullmatch('1a')))
print(re.findall(r'^\w', 'a\nb', re.M), re.findall(r'a.b', 'a\nb', re.S), re.findall('(?i)A', 'aA'), re.split('(-)', 'a-b-c'), re.split('x*', 'axbc'), re.split(',', 'a,b,c', maxsplit=1), re.findall(r'\bfoo\b', 'foo foobar'), re.findall(r'(?<=\$)\d+', '$5 $10'), re.findall(r'\d+(?!\d|%)', '5% 10'), re.sub(r'(?P<a>x)', r'[\g<a>]', 'x'), re.findall(r'(a)(b)?', 'aab'), re.search('(a)|(b)', 'b').groups(), re.search('(a)|(b)', 'b').groups('-'), re.findall('', 'ab'), re.sub('x*', '-', 'abxd'), re.findall(r'(\w)\1', 'aabbc'))
for pattern in ['(', '[', '*a', 'a**', '(?P<n>a)(?P<n>b)', '\\', '(?<n>', ')', 'a{2,1}', '[z-a]', r'\1', '(?P=x)']:
    try:
        re.compile(pattern)
        print('ok', pattern)
    except re.error as error:
        print(error)
for f in (lambda: re.match('a', 5), lambda: re.match(5, 'a'), lambda: re.search('(a)', 'a').group(5), lambda: re.search('(a)', 'a')['n'], lambda: re.findall(b'a', 'a')):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
print(p, re.search('b', 'abc'), re.compile('a') == re.compile('a'))
