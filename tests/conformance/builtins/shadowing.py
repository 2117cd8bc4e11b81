def len(x): return 'my len'
print(len([]))
del len
print(len([]))
print = print
list_ = list
list = 5
print(list, list_((1, 2)))
del list
print(list('ab'))
def f():
    max = 3
    return max
print(f(), max(1, 2))
class str_(str): pass
sum = lambda x: 'sum!'
print(sum([1]))
id = 7
input_value = 'x'
type_ = type(id)
print(id, type_)
def g(print): return print
print(g(3))
