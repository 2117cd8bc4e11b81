config = {'name': '', 'port': 0, 'tags': None}
print(config.get('name') or 'default', config['port'] or 8080, config['tags'] or [], config.get('x', 'missing'), 'a' if config else 'b', (config['tags'] is None) and 'none', None or 0 or '' or 'last', 1 and 'x' and [] and 'never', not config['name'] or 'no', 'yes' if 5 in range(10) and not [] else 'no')
def f(x=None):
    x = [] if x is None else x
    x.append(1)
    return x
print(f(), f(), f([0]), [i if i % 2 else -i for i in range(5)], ['odd', 'even'][4 % 2 == 0], {True: 'y', False: 'n'}[3 > 2], sum(1 if c.isupper() else 0 for c in 'AbC'))
