def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class L(list):
    def __getitem__(self, i): raise NotImplementedError('get')
    def __setitem__(self, i, v): raise NotImplementedError('set')
    def __delitem__(self, i): raise NotImplementedError('del')
l = L((1,2,3,4))
t(lambda: l[1:3:2])
t(lambda: l[0])
def d():
    del l[0:1]
t(d)
def d():
    del l[0]
t(d)
def d():
    l[0:1] = [1]
t(d)
def d():
    l[0] = 1
t(d)
