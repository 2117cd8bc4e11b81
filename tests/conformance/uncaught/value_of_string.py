name = 'w'
f'hello {name}' * 2
