print(repr('  a '.strip()), repr('  a '.lstrip()), repr('  a '.rstrip()), 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'www.example.com'.strip('cmowz.'), '\n\ta\n'.strip())
print('a'.center(5, '*'), 'ab'.center(5), '|', 'a'.ljust(4, '-'), 'a'.rjust(4), 'abc'.center(2), '5'.zfill(3), '-5'.zfill(4), '+5'.zfill(4), 'abc'.zfill(5), ''.zfill(2))
print('aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('x', 'y'), 'a.b'.replace('.', ''), 'aa'.replace('aa', 'a'), 'ab'.replace('', '-', 2))
print('prefix_name'.removeprefix('prefix_'), 'name.txt'.removesuffix('.txt'), 'abc'.removeprefix('x'), 'abc'.removesuffix(''), 'a\tb\tc'.expandtabs(4), 'ab\tc'.expandtabs(), '\t'.expandtabs(0) == '')
print('hello'.translate({ord('l'): 'L', ord('o'): None, 104: 72}), 'abc'.translate(str.maketrans('ab', 'xy')), 'abc'.translate(str.maketrans('a', 'b', 'c')), 'abc'.translate(str.maketrans({'a': '1', 'b': None})))
for f in (lambda: 'a'.center('x'), lambda: 'a'.center(5, 'ab'), lambda: 'a'.strip(5), lambda: str.maketrans('a', 'bc'), lambda: 'a'.zfill('x')):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
