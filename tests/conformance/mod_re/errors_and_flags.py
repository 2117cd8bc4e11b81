"""Errors of patterns, flags, and the attributes of patterns and matches."""
import re

for pattern in ('(', ')', '[', 'a**', '*a', '(?P<n>a)(?P<n>b)', '(?P<1>a)', '(?P=x)', '\\', 'a{3,1}', '(?<=a+)b', '[z-a]', '(?z)', '(?P<n', '\\1', '(?#', '(?:', 'x{,3', '(?i', '[[:alpha:]]', '(?<!a|bc)'):
    try:
        print(repr(pattern), re.compile(pattern).groups)
    except re.error as error:
        print(repr(pattern), 'error')
p = re.compile(r'(?P<word>\w+)\s*=\s*(?P<num>\d+)?', re.I | re.M)
print(p.pattern, p.flags, p.groups, dict(p.groupindex), p)
m = p.search('  key = 42; other=')
print(m, m.group(), m.group(0, 'word', 2), m['num'], m[1], m.groups(), m.groupdict(), m.span(), m.span('num'), m.start(1), m.end(2), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m.re is p, m.expand(r'\2-\g<word>'))
n = list(p.finditer('a=1 b='))[1]
print(n.groups(), n.groups('default'), n.groupdict('d'), n.start(2), bool(n), n.lastindex)
for action in (lambda: m.group(5), lambda: m.group('zz'), lambda: m['x'], lambda: re.sub('(a)', r'\2', 'a'), lambda: re.match(5, 'a'), lambda: re.match('a', 5), lambda: re.match('a', b'a'), lambda: re.compile('a', 'x'), lambda: re.split('a'), lambda: p.match('a', 'b')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__)
print(re.findall('a.b', 'a\nb acb', re.S), re.findall('^x', 'x\nx', re.M), re.findall(r'''
    \d +  # digits
    [a-z] # letter
''', '12a 3b', re.X), re.findall('É', 'é', re.I), re.findall(r'\w', 'éa', re.A), re.findall('(?i)AB', 'abAB'), re.findall('(?i:a)b', 'AbAB'))
print(repr(re.I | re.X), re.IGNORECASE.name if hasattr(re.IGNORECASE, 'name') else '', re.escape('a.b*c[d] é-_'), re.purge())
