def bump():
    global counter
    counter += 1
    return counter

counter = 0
result = counter + bump() + counter + bump() + counter
print(result, counter)
items = [1, 2]

def grow():
    items.append(len(items) + 1)
    return len(items)

print(len(items) * 100 + grow() * 10 + len(items))
values = [counter, bump(), counter, bump(), counter]
print(values)
name = 'before'

def rename():
    global name
    name = 'after'
    return '-'

print(name + rename() + name)
print(f'{name}{rename()}{name}')
