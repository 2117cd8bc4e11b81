import re
def look_and_say(n):
    s = '1'
    for _ in range(n): s = re.sub(r'(.)\1*', lambda m: f'{len(m.group())}{m.group(1)}', s)
    return s
print([look_and_say(n) for n in range(6)])
def josephus(n, k):
    people = list(range(1, n + 1)); i = 0; order = []
    while people:
        i = (i + k - 1) % len(people)
        order.append(people.pop(i))
    return order
print(josephus(7, 3))
def happy(n, seen=()): return n == 1 or (n not in seen and happy(sum(int(d) ** 2 for d in str(n)), seen + (n,)))
print([n for n in range(50) if happy(n)])
def catalan(n): return 1 if n == 0 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
print([catalan(i) for i in range(8)])
def two_sum(a, t):
    seen = {}
    for i, x in enumerate(a):
        if t - x in seen: return seen[t - x], i
        seen[x] = i
print(two_sum([2, 7, 11, 15], 26), two_sum([1], 5))
def balanced(s):
    stack, pairs = [], {')': '(', ']': '[', '}': '{'}
    for c in s:
        if c in pairs.values(): stack.append(c)
        elif c in pairs and (not stack or stack.pop() != pairs[c]): return False
    return not stack
print([balanced(s) for s in ('([]{})', '([)]', '((', '')])
