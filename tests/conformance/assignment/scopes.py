x = 'global'
def reads():
    return x
def local():
    x = 'local'
    return x
def unbound():
    try:
        print(x)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    x = 1
print(reads(), local())
unbound()
class C:
    x = 'class'
    y = x + '!'
    def method(self):
        return x
    z = [x for _ in range(1)]
print(C.y, C().method(), C.z)
def f():
    class D:
        z = x
    return D.z
print(f())
def shadow(list):
    return list
print(shadow(3), list('ab'))
for loop_variable in range(3):
    pass
print(loop_variable)
def free():
    def g():
        return late
    try:
        g()
    except NameError as error:
        print(type(error).__name__, error)
    late = 1
    return g()
print(free())
[x for x in range(3)]
print(x)
