class Tree:
    def __init__(self): self.root = None; self.size = 0
    class Node:
        __slots__ = ('key', 'left', 'right')
        def __init__(self, key): self.key, self.left, self.right = key, None, None
    def insert(self, key):
        if self.root is None: self.root = self.Node(key); self.size += 1; return True
        node = self.root
        while True:
            if key == node.key: return False
            side = 'left' if key < node.key else 'right'
            child = getattr(node, side)
            if child is None:
                setattr(node, side, self.Node(key)); self.size += 1
                return True
            node = child
    def __contains__(self, key):
        node = self.root
        while node and node.key != key: node = node.left if key < node.key else node.right
        return node is not None
    def inorder(self, node='root'):
        node = self.root if node == 'root' else node
        if node:
            yield from self.inorder(node.left)
            yield node.key
            yield from self.inorder(node.right)
    def height(self, node='root'):
        node = self.root if node == 'root' else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))
t = Tree()
print([t.insert(k) for k in (50, 30, 70, 20, 40, 60, 80, 30)], list(t.inorder()), 60 in t, 65 in t, t.height(), t.size)
