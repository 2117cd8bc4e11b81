def wrap(text, width):
    lines, line = [], []
    for word in text.split():
        if sum(map(len, line)) + len(line) + len(word) > width:
            lines.append(line)
            line = []
        line.append(word)
    return lines + [line]
def justify(words, width):
    if len(words) == 1: return words[0]
    gaps = len(words) - 1
    spaces, extra = divmod(width - sum(map(len, words)), gaps)
    return ''.join(w + ' ' * (spaces + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]
text = 'This is an example of text justification that spreads the words evenly over each of the lines.'
*body, last = wrap(text, 20)
for words in body: print('|' + justify(words, 20) + '|')
print('|' + ' '.join(last).ljust(20) + '|')
import textwrap
print(textwrap.fill(text, 30), textwrap.dedent('''
    a
      b''').strip(), textwrap.indent('x\ny', '> '), sep='\n')
