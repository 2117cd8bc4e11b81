line = 'key1=value1; key2 = value2 ;key3=a=b;;flag'
pairs = [p.strip() for p in line.split(';') if p.strip()]
print({k.strip(): v.strip() for k, sep, v in (p.partition('=') for p in pairs)})
print('2024-01-15'.split('-'), [int(x) for x in '1,2,,3'.split(',') if x], 'a:b:c'.rsplit(':', 1), '  x  y '.split(), 'path/to/file.tar.gz'.rsplit('/', 1)[-1].split('.', 1), 'CamelCaseString'.swapcase(), 'snake_case_name'.title().replace('_', ''), ''.join(c if c.isalnum() else '_' for c in 'a b-c!'), 'hello'.find('l'), 'hello'.index('lo'), 'Mississippi'.count('ss'), 'x' in 'xyz', 'abc'[::-1], 'tic-tac-toe'.replace('-', '', 1), 'a\tb\nc'.split(), 'ab12cd'.strip('abcd'), '%08.3f' % 3.14159, 'é'.encode().hex(), 'ABC'.isupper(), '3.14'.replace('.', '').isdigit(), 'title case'.istitle())
text = 'one two three two one'
print({w: text.split().count(w) for w in sorted(set(text.split()))}, ' '.join(dict.fromkeys(text.split())), text.replace('two', '2').split('2'), max(text.split(), key=len), [w[::-1] for w in text.split()][:2], text.capitalize(), text.startswith('one') and text.endswith('one'))
