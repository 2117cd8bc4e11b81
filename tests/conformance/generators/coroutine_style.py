def grep(pattern):
    print('looking for', pattern)
    try:
        while True:
            line = yield
            if pattern in line:
                print('found', line)
    except GeneratorExit:
        print('bye')
g = grep('py')
next(g)
for line in ['python', 'java', 'pypy']:
    g.send(line)
g.close()
def scheduler(tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try:
            print(next(task))
            queue.append(task)
        except StopIteration as stop:
            print('done', stop.value)
def task(name, n):
    for i in range(n):
        yield f'{name}{i}'
    return name
scheduler([task('a', 2), task('b', 3), task('c', 1)])
