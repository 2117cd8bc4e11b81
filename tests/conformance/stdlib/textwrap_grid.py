"""textwrap with every option."""
import textwrap

text = 'The quick brown fox, who was very-well-known, jumped   over\nthe lazy dog. And then\tit slept.  Antidisestablishmentarianism!'
for options in ({}, {'width': 20}, {'width': 10, 'break_long_words': False}, {'width': 20, 'initial_indent': '* ', 'subsequent_indent': '  '}, {'width': 15, 'break_on_hyphens': False}, {'width': 30, 'fix_sentence_endings': True}, {'width': 20, 'replace_whitespace': False}, {'width': 20, 'drop_whitespace': False}, {'width': 20, 'max_lines': 2}, {'width': 20, 'max_lines': 2, 'placeholder': ' (more)'}, {'width': 20, 'expand_tabs': False, 'tabsize': 4}):
    print(options, textwrap.wrap(text, **options))
print(textwrap.fill(text, 30), textwrap.shorten(text, 30), textwrap.shorten('one two', 5), textwrap.shorten('word ' * 9, 20, placeholder='...'))
print(repr(textwrap.dedent('\n    a\n      b\n\n    c\n')), repr(textwrap.dedent('\ta\n\t b')), repr(textwrap.dedent(' a\n\tb')), repr(textwrap.indent('a\n\nb', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda line: True)))
for bad in ({'width': 0}, {'width': 3, 'max_lines': 1, 'placeholder': 'toolong'}):
    try:
        print(textwrap.wrap('some text here', **bad))
    except ValueError as error:
        print(error)
