import types

code = compile('x = 5\nprint("run", x)', 'mem.py', 'exec')
print(type(code) is types.CodeType, code.co_filename, code.co_name)
exec(code)
print(x)


def f():
    print('in f')
    return 3


exec(f.__code__)
print(eval(f.__code__), eval(compile('1 + 1', 'a', 'eval')), eval(compile('7', 'a', 'exec')))
doubled = compile('2 * y', '', 'eval')
print([eval(doubled, {'y': n}) for n in range(3)])
variables = globals()
variables['z'] = 2
exec('z += 2')
print(z, variables['z'])
z = 7
print(variables['z'], 'z' in variables)
del z
print('z' in variables)
