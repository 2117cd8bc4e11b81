class Trie:
    def __init__(self): self.root = {}
    def add(self, word):
        node = self.root
        for c in word: node = node.setdefault(c, {})
        node['$'] = word
    def find(self, prefix):
        node = self.root
        for c in prefix:
            if c not in node: return []
            node = node[c]
        return sorted(self._words(node))
    def _words(self, node):
        for k, v in node.items():
            if k == '$': yield v
            else: yield from self._words(v)
t = Trie()
for w in 'car card care cat dog do done'.split(): t.add(w)
print(t.find('car'), t.find('do'), t.find('x'), t.find(''), len(t.root))
