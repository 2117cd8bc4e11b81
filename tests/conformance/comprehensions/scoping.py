def f():
    y = 10
    return [x + y for x in range(3)], (lambda: [y * z for z in range(2)])()
print(f())
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    first = [i for i in items if i > 1]
print(C.doubled, C.first)
def g(n):
    return [[i * j for j in range(n)] for i in range(n)]
print(g(3))
def h():
    fs = [lambda: i for i in range(3)]
    return [f() for f in fs]
print(h())
try:
    print([undefined_name for _ in range(1)])
except NameError as error:
    print(error)
def k():
    total = 0
    [total := total + i for i in range(4)]
    return total
print(k())
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as error:
    print(error)
def nested():
    x = 1
    return [[(x, a, b) for a in range(x + 1)] for b in range(2)]
print(nested())
