nums = [4, 8, 15, 16, 23, 42]
print(nums[-2:], nums[::2], nums[1:-1], nums[::-1], sum(nums) / len(nums), [n for n in nums if n % 2 == 0], [nums[i:i + 2] for i in range(0, len(nums), 2)], list(zip(nums, nums[1:])), [b - a for a, b in zip(nums, nums[1:])], sorted(nums, key=lambda n: n % 10), nums.index(15), 16 in nums, [*nums[:2], 99, *nums[2:4]], [n ** 2 for n in nums][:3], max(nums) - min(nums), list(map(str, nums))[:2], any(n > 40 for n in nums), nums + [1] == nums, nums * 2 == nums + nums)
flat = [x for sub in [[1, 2], [], [3]] for x in sub]
print(flat, sum([[1], [2]], []), [[0] * 3 for _ in range(2)], list(range(5, 0, -2)), [i for i, x in enumerate('abca') if x == 'a'], list(dict.fromkeys([3, 1, 3])), [x for x in [0, 1, '', 'a', None] if x], [[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)])
stack = []
for token in '3 4 + 2 *'.split():
    if token.isdigit(): stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append(a + b if token == '+' else a * b)
print(stack)
a = [1, 2, 3]
a[1:1] = [9]; a[-1] = 0; a += [5]; a.insert(0, 'x'); del a[2]
print(a, a.pop(), a.pop(0), a, a.count(0), a.copy() is a)
first, *middle, last = nums
print(first, middle, last, [x + y for x, y in zip([1, 2], [3, 4])], list(reversed([1, 2])), [None] * 2)
