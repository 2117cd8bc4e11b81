"""What CPython's `tokenize` builds on since 3.12: the host's tokens of lines that are read first."""

from _tokenize_native import tokens as _tokens


def TokenizerIter(readline, *, encoding=None, extra_tokens=False):
    lines = []
    try:
        while line := readline():
            lines.append(line)
    except StopIteration:
        pass
    found, error = _tokens(lines, encoding, extra_tokens)
    yield from found
    if error is not None:
        raise error
