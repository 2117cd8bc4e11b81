def pick(flag):
    return 'yes' if flag else 'no'

print(pick(1), pick(0), pick([]), pick('0'))
print([('even' if n % 2 == 0 else 'odd') if n else 'zero' for n in range(4)])
a = 1 if False else 2 if False else 3
print(a)
print((lambda: 1)() if True else (lambda: 2)())
print(('a', 'b')[True], {'x': 1 if a == 3 else 0})
