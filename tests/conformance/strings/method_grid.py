"""Every method of str on a range of texts."""
samples = ['', 'a', 'Hello World', '  padded\t\n', 'ÄÖÜ ß ŉ', 'x1_y', '123', '½²', 'ǆ', 'MiXeD cAsE', "they're bill's", 'tab\tbed', '\u0130i']
plain = ('capitalize casefold lower upper swapcase title strip lstrip rstrip isalnum isalpha isascii isdecimal isdigit '
         'isidentifier islower isnumeric isprintable isspace istitle isupper split rsplit splitlines expandtabs').split()
methods = {name: getattr(str, name) for name in plain}
for text in samples:
    for name, method in methods.items():
        print(f'{text!r}.{name}() = {method(text)!r}')
    print(text.center(12, '*'), text.ljust(8, '.'), text.rjust(8, '-'), text.zfill(10), sep='|')
    print(text.partition(' '), text.rpartition('l'), text.split('l'), text.rsplit(' ', 1), text.split(None, 1))
    print(text.count(''), text.find('l'), text.rfind('l'), text.startswith(('H', 'a')), text.endswith('e'))
    print(text.replace('l', 'LL', 1), text.removeprefix('He'), text.removesuffix('e'), text[::-1])
    print(text.encode('utf-8'), len(text), text * 2, [ord(c) for c in text][:4])
