"""Words of a text: cleaned, counted and ranked."""

from collections import Counter

sentence = 'The quick brown fox jumps over the lazy dog; the dog, being lazy, lets the fox jump over it again. '
text = sentence * 2000
words = []
for word in text.split():
    word = word.strip('.,;').lower()
    if len(word) > 2:
        words.append(word)
counts = Counter(words)
longest = max(words, key=len)
by_letter = {}
for word in words:
    by_letter.setdefault(word[0], set()).add(word)
(counts.most_common(3), longest, {letter: sorted(group) for letter, group in sorted(by_letter.items())})
