def trace(value):
    print('eval', value)
    return value

print(trace(1) < trace(2) < trace(3))
print(trace(3) < trace(2) < trace(1))
print(1 < 2 > 1 == 1 != 2)
print(1 < 3 in [3, 4])
print(None is None is not False)
print([] == [] != [1] < [2])
x = 5
print(0 <= x < 10 and not 5 < x)
print((1 == 1.0 == True), 'a' < 'b' < 'c', 'a' in 'abc' in ['abc'])
