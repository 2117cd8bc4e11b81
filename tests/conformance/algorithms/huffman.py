import heapq
from collections import Counter
def huffman(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    counter = len(heap)
    while len(heap) > 1:
        (a, _, x), (b, _, y) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a + b, counter, (x, y)))
        counter += 1
    codes = {}
    def walk(node, prefix=''):
        if isinstance(node, tuple):
            walk(node[0], prefix + '0'); walk(node[1], prefix + '1')
        else: codes[node] = prefix or '0'
    walk(heap[0][2])
    return codes
codes = huffman('abracadabra')
encoded = ''.join(codes[c] for c in 'abracadabra')
print(codes, encoded, len(encoded))
back, word, reverse = '', '', {v: k for k, v in codes.items()}
for bit in encoded:
    word += bit
    if word in reverse: back, word = back + reverse[word], ''
print(back)
