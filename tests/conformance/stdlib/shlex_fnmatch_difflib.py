import shlex, fnmatch, difflib
print(shlex.split('a "b c" d\\ e \'f g\''), shlex.quote("it's"), shlex.join(['a b', 'c']), fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.translate('a?[bc]*')[:20], fnmatch.fnmatchcase('A', 'a'))
a, b = 'one\ntwo\nthree'.splitlines(), 'one\ntoo\nthree\nfour'.splitlines()
print(*difflib.unified_diff(a, b, 'before', 'after', lineterm=''), sep='\n')
print(*difflib.ndiff(a, b), sep='\n')
m = difflib.SequenceMatcher(None, 'abcd', 'bcde')
print(m.ratio(), m.get_opcodes(), m.find_longest_match(), difflib.get_close_matches('appel', ['ape', 'apple', 'peach']))
try:
    shlex.split('unclosed "quote')
except ValueError as error:
    print(error)
