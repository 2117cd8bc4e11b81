parts = []
for i in range(5):
    parts.append(f'{i}:{i * i}')
print(';'.join(parts))
s = ''
for c in 'hello':
    s = c + s
print(s)
table = [('name', 'qty', 'price'), ('apple', 3, 1.25), ('kiwi', 10, 0.5)]
for row in table:
    print(''.join(f'{str(cell):<8}' if i == 0 else f'{str(cell):>8}' for i, cell in enumerate(row)))
print('=' * 24)
text = '''
    indented
      more
'''
print(text.strip().splitlines(), [line.strip() for line in text.splitlines() if line.strip()])
words = 'the quick brown fox'.split()
print(' '.join(w.capitalize() for w in words), ''.join(w[0] for w in words), max(words, key=len), {w: len(w) for w in words})
def caesar(t, k):
    return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in t)
print(caesar('hello, world', 3), caesar(caesar('hello, world', 3), -3))
print('racecar' == 'racecar'[::-1], ''.join(dict.fromkeys('mississippi')), ' '.join('a b c'.split()[::-1]))
