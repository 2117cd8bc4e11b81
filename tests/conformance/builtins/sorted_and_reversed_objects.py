class R:
    def __init__(self, n): self.n = n
    def __reversed__(self): return iter(['custom', self.n])
    def __len__(self): return 2
    def __getitem__(self, i): return i
print(list(reversed(R(1))))
print(sorted([(1, 'b'), (0, 'z'), (1, 'a')], key=lambda t: t[0]), sorted('the quick brown'.split(), key=lambda w: (len(w), w)), sorted([True, False, 2, -1]), sorted({3: 'a', 1: 'b'}), sorted({'b', 'a'}), sorted((x for x in [2, 1]), reverse=True))
stable = sorted([('x', 2), ('y', 1), ('z', 2), ('w', 1)], key=lambda p: p[1], reverse=True)
print(stable)
nums = [5, 2, 8]
nums2 = sorted(nums)
print(nums, nums2, nums.sort() is None, nums)
print(min([3, 1], [2, 9]), max((1, 2), (1, 3)), min('hello'), max([[1], [2, 0]]), sorted([0.1, -0.0, 0, 1e-10, -5]), max(['a', 'B'], key=str.lower), min(range(5, 0, -1)))
