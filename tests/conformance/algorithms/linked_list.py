class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, *values):
        self.head = None
        for v in reversed(values): self.head = Node(v, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __repr__(self): return ' -> '.join(map(repr, self)) or 'empty'
    def __len__(self): return sum(1 for _ in self)
    def reverse(self):
        previous, node = None, self.head
        while node: node.next, previous, node = previous, node, node.next
        self.head = previous
        return self
    def append(self, v):
        if not self.head: self.head = Node(v); return
        node = self.head
        while node.next: node = node.next
        node.next = Node(v)
    def remove(self, v):
        dummy = node = Node(None, self.head)
        while node.next:
            if node.next.value == v:
                node.next = node.next.next
                break
            node = node.next
        else: raise ValueError(f'{v!r} not in list')
        self.head = dummy.next
l = LinkedList(1, 2, 3)
l.append(4)
print(l, len(l), l.reverse(), 3 in l)
l.remove(2); print(l, list(l), LinkedList())
try:
    l.remove(99)
except ValueError as error:
    print(error)
