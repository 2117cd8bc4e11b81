import textwrap
text = 'The quick brown fox jumped over the lazy dog. It was-not-amused by this averylongwordthatdoesnotfit.'
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder='...'))
print(repr(textwrap.dedent('''
    def f():
        return 1

    x''')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\nb', '-', lambda line: 'b' in line)))
w = textwrap.TextWrapper(width=15, break_long_words=False, max_lines=3, placeholder=' ~')
print(w.wrap(text), textwrap.wrap(''), textwrap.wrap('a  b\tc\nd', 80), textwrap.wrap(text, 25, break_on_hyphens=False)[2:4])
try:
    textwrap.wrap('x', 0)
except ValueError as error:
    print(error)
