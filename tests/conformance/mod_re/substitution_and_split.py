"""sub, subn, split, findall and scanning with every kind of replacement."""
import re

print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('x', lambda m: str(m.start()), 'axbx'), re.sub('', '-', 'ab'), re.sub('x*', '-', 'axb'), re.sub('a', r'\\', 'a'), re.sub('a', '\\n', 'a'), re.subn('a', 'b', 'aaa', count=2))
print(re.sub(r'(?P<first>\w)', r'<\g<first>>', 'ab'), re.sub('(a)|b', r'[\1]', 'ab'), re.sub(r'\b', '|', 'a bc'), re.sub('(?m)^', '> ', 'a\nb'), re.sub('a', 'b', 'A', flags=re.I))
print(re.split(r'[,;]\s*', 'a, b;c,,d'), re.split('(,)', 'a,b,c', maxsplit=1), re.split('', 'abc'), re.split(r'\b', 'a b'), re.split('x', ''), re.split('(a)|b', 'cadbe'))
print(re.findall(r'\d+', 'a1b22'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall('(a)?b', 'abb'), re.findall('', 'ab'), re.findall(r'(?=(\w\w))', 'abc'))
print([m.group() for m in re.finditer(r'\w+', 'one two', 0)], re.match('b', 'ab'), re.search('b', 'ab').start(), re.fullmatch('a+', 'aaa') is not None, re.fullmatch('a|ab', 'ab').group())
p = re.compile('a')
print(p.sub('b', 'aaa', 1), p.match('ba', 1).span(), p.search('xxa', 0, 2), p.findall('aXa', 1), p.split('1a2'), p.fullmatch('xa', 1) is not None)
text = 'Price: $5.00, was $10.50 (-52%)'
print(re.findall(r'\$(\d+)\.(\d+)', text), re.sub(r'\$(\d+\.\d+)', lambda m: f'€{float(m[1]) * 2:.2f}', text), re.split(r'\W+', text), re.search(r'(?<=was \$)[\d.]+', text)[0], re.search(r'\((?P<change>-?\d+)%\)', text)['change'])
print(re.findall(r'(?:ab)+', 'ababxab'), re.findall('a+?', 'aaa'), re.findall('<.*?>', '<a><b>'), re.findall('(?<!x)a', 'xaa'), re.findall(r'(\w)\1', 'aabbc'), re.findall('a{2}|b{1,2}', 'aaabbb'), re.match('(?:(a)|b)*', 'ab').groups(), re.findall(r'[^\W\d_]+', 'ab1_c'))
print(re.findall(br'\d+', b'a1b2'), re.sub(b'a', b'b', b'aa'), re.compile(b'x').match(b'x').group(), re.findall(r'\u00e9|\x41|\t', 'éA\t'))
tokens = [(m.lastgroup, m.group()) for m in re.finditer(r'(?P<num>\d+)|(?P<op>[-+*/])|(?P<id>\w+)|(?P<space>\s+)', 'x1 + 42*y') if m.lastgroup != 'space']
print(tokens)
