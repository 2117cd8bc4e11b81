def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
a, b = counter(), counter()
print(a(), a(), b(), a())
def multiplier(k):
    return lambda x: x * k
print([multiplier(i)(10) for i in range(3)])
fs = []
for i in range(3):
    def f():
        return i
    fs.append(f)
print([f() for f in fs])
def outer():
    x = 1
    def show():
        return x
    x = 2
    return show
print(outer()())
def deep():
    a = 1
    def one():
        b = a + 1
        def two():
            c = b + 1
            def three():
                return a, b, c
            return three
        return two
    return one()()()
print(deep())
print(a.__closure__ is not None, [cell.cell_contents for cell in multiplier(7).__closure__])
