"""Code that is executed changes the dictionary of its globals by name and by reference."""

names = {}
names['names'] = names
exec("names['x'] = 1\ny = 2", names)
print(names['x'], names['y'])

language = {'seen': []}
language['define'] = lambda name, value: language.__setitem__(name, value)
exec("define('a', 5)\nb = 6", language)
print(language['a'], language['b'])
exec('del b', language)
print('b' in language, language['a'])
exec('c = 1', language)
del language['c']
try:
    exec('seen.append(c)', language)
except NameError as error:
    print(error)
exec('def later():\n    return value', language)
language['value'] = 9
print(eval('later()', language))

removed = {'k': 1}
exec('k = None\ndel k', removed)
print('k' in removed)
try:
    exec('z = 1\n1 / 0', removed)
except ZeroDivisionError:
    print(removed['z'])
counter = {'n': 0}
for _ in range(3):
    exec('n = n + 1', counter)
print(counter['n'])

nested = {'seen': []}
nested['nested'] = nested
exec("x = 1\nexec('y = x + 1', nested)\nseen.append(y)\nexec('x = 10', nested)\nseen.append(x)", nested)
print(nested['x'], nested['y'], nested['seen'])

calls = {'seen': []}


def run(code):
    exec(code, calls)


calls['run'] = run
exec("a = 1\nrun('b = a + 1')\nc = a + b\nrun('a = 5')\nseen.append((a, b, c))", calls)
print(calls['a'], calls['b'], calls['c'], calls['seen'])
exec("run('del b')\ntry:\n    b\nexcept NameError as error:\n    seen.append(str(error))", calls)
print('b' in calls, calls['seen'])

same = {}
same['factorial'] = lambda n: 1 if n < 2 else n * eval(f'factorial({n - 1})', same)
print(same['factorial'](6), sorted(name for name in same if name[0] != '_'))
