if (n := len('hello')) > 3:
    print(n)
print([y := 1, y ** 2, y + 1])
print([last := x for x in range(5)], last)
data = [3, 8, 1]
while (item := data.pop() if data else None) is not None:
    print(item)
print(any((hit := n) > 4 for n in [1, 5, 7]), hit)
def f():
    total = 0
    partial = [total := total + v for v in range(5)]
    return partial, total
print(f())
print((a := 1, b := 2), a, b)
print({(k := 'key'): (v := 'value')}, k, v)
print((lambda: (z := 3) + z)())
x = (y := (z := 5) + 1) + 1
print(x, y, z)
