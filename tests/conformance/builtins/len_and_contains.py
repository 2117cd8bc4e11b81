print(len(''), len('é😀'), len([1, [2, 3]]), len({}), len({1, 2}), len(range(0, 10, 3)), len(b'ab'), len((1,)), len(bytearray(3)), len({'a': 1}.items()), len(frozenset('aab')))
class L:
    def __len__(self): return 3
print(len(L()), bool(L()), not L())
