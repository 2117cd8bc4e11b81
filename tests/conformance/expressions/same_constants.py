def same(left, right):
    return left is right


a = 1000
b = 1000
print(a is b)
x = 'hello world'
y = 'hello world'
print(x is y)
print(same(1.5, 1.5), same(0.0, -0.0), same(1, True), same(2, 2.0), same(b'ab', b'ab'))
t = (1, 'two')
u = (1, 'two')
print(t is u, same((1, 2.0), (1, 2)))


def text():
    return 'abc'


def other_text():
    return 'abc'


print(text() is other_text())
print(same('a' 'b', 'ab'), same(500 + 500, 1000), same(-1000, -1000), same([], []))
