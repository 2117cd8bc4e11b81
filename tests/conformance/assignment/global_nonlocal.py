count = 0
def bump():
    global count
    count += 1
bump(); bump()
print(count)
def make():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = 0
    return inc, reset
inc, reset = make()
print(inc(), inc(5), reset(), inc())
def create():
    global created
    created = 'yes'
create()
print(created)
def outer():
    x = 'outer'
    def middle():
        def inner():
            nonlocal x
            x = 'inner'
        inner()
        return x
    return middle(), x
print(outer())
def remove():
    global created
    del created
remove()
print('created' in globals())
class K:
    global made_in_class
    made_in_class = 9
print(made_in_class)
