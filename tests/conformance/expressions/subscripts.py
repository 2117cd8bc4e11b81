grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(grid[1][2], grid[-1][-1], grid[0][::-1], [row[1] for row in grid])
print('hello'[1], 'hello'[-1], b'abc'[0], (1, 2, 3)[1:], range(10)[3], range(10)[2:8:3])
d = {'a': {'b': [10, 20, {'c': 'deep'}]}}
print(d['a']['b'][2]['c'])
t = {(1, 2): 'pair', None: 'none', 1.5: 'float'}
print(t[1, 2], t[None], t[1.5])
s = slice(1, 5, 2)
print('abcdefgh'[s], s, s.start, s.stop, s.step, s.indices(4))
