"""When `__del__` runs in ordinary code."""


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def method(self):
        return self.name.upper()


x = Loud('deleted')
del x
print('after del')
x = Loud('rebound')
x = Loud('second')
print('after rebinding')
x = None
print('after None')
Loud('unused')
print('after an unused one')
print(Loud('called').method(), 'method')
print('after a method')


def local():
    value = Loud('local')
    print('in', value.name)


local()
print('after return')


def returns():
    return Loud('returned')


returns()
print('after an unused result')
kept = returns()
print('kept')
del kept


def takes(value):
    del value
    print('after del of an argument')


takes(Loud('argument'))

values = [Loud('first'), Loud('last')]
values.pop()
print('after pop')
values.clear()
print('after clear')
for item in [Loud('one'), Loud('two')]:
    print('item', item.name)
del item
print('after the loop')
table = {'a': Loud('a'), 'b': Loud('b')}
table['a'] = 1
print('after an item')
del table['b']
print('after del of an item')


class Holder:
    pass


holder = Holder()
holder.part = Loud('part')
holder.part = None
print('after an attribute')
holder.part = Loud('part of a holder')
del holder
print('after its holder')
outer = Loud('outer')
outer.inner = Loud('inner')
del outer
print('after both')
a, b = Loud('left'), Loud('right')
a, b = b, a
del a
del b
(lambda value: print('lambda', value.name))(Loud('to lambda'))
print([Loud(str(n)).name for n in range(3)])
print(sorted(['b', 'a'], key=lambda name: Loud(name).name))
print(len([Loud('in a list')]))
if Loud('condition'):
    print('then')
while Loud('loop condition'):
    print('body')
    break
print('end')
