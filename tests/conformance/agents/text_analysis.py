import re
from collections import Counter
text = '''Deep learning is a subset of machine learning. Machine learning, in turn, is a subset of
artificial intelligence! Is deep learning better? It depends on the data, the data and the DATA.'''
sentences = [s.strip() for s in re.split(r'(?<=[.!?])\s+', text.replace('\n', ' ')) if s.strip()]
words = re.findall(r"[a-z']+", text.lower())
stop = {'is', 'a', 'of', 'in', 'it', 'on', 'the', 'and'}
counts = Counter(w for w in words if w not in stop)
print(f'{len(sentences)} sentences, {len(words)} words, {len(set(words))} unique')
for word, count in counts.most_common(4):
    print(f'{word:<10} {"#" * count} {count}')
bigrams = Counter(zip(words, words[1:]))
print(bigrams.most_common(2))
lengths = {len(s.split()): s[:20] + '...' for s in sentences}
print(lengths)
print(f'{sum(len(w) for w in words) / len(words):.2f}', max(words, key=lambda w: (len(w), w)))
