print(all([1, 2]), all([1, 0]), all([]), any([0, 1]), any([]), any([0, '']), all(x < 5 for x in range(5)), any(x > 5 for x in range(5)), all({}), any({0: 1}), all('abc'), any(''))
calls = []
def check(x):
    calls.append(x)
    return x > 1
print(any(check(x) for x in [0, 1, 2, 3]), calls)
calls.clear()
print(all(map(check, [2, 3, 0, 5])), calls)
