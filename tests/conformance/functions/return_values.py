def nothing(): pass
def bare(): return
def several(): return 1, 2
def starred(): return 1, *[2, 3]
def early(n):
    for i in range(n):
        if i == 3:
            return i
    return -1
print(nothing(), bare(), several(), starred(), early(10), early(2))
def in_loop_finally():
    for i in range(3):
        try:
            return i
        finally:
            print('cleanup', i)
print(in_loop_finally())
def nested():
    def inner():
        return 'inner'
    return inner
print(nested()())
def returns_self():
    return returns_self
print(returns_self()() is returns_self)
