"""`tokenize`: tokens of text and bytes, comments, mistakes."""
import io
import token
import tokenize

source = 'def f(x):\n    # hi\n    return x + 1.5e3 if x else "ab"\n\nclass A: pass\n'
for item in tokenize.generate_tokens(io.StringIO(source).readline):
    print(item)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(source).readline)) == source)
data = '# -*- coding: latin-1 -*-\né = "ü"\n'.encode('latin-1')
for item in tokenize.tokenize(io.BytesIO(data).readline):
    print(item.type, item.string, token.tok_name[item.exact_type])
for bad in ('if 1:\n    a\n  b\n', 'a = (1,\n'):
    try:
        for item in tokenize.generate_tokens(io.StringIO(bad).readline):
            print(repr(item.string))
    except (IndentationError, tokenize.TokenError) as error:
        print(type(error).__name__)
print(tokenize.detect_encoding(io.BytesIO(b'\xef\xbb\xbfx').readline))
print([item.string for item in tokenize.generate_tokens(io.StringIO(source).readline) if item.type == token.COMMENT])
