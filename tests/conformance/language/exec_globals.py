def run():
    exec(
        '''
total = 2
other = 1

def add():
    global total
    total = 3 * total

add()
add()
other += 1
print(total, other, 'other' in globals())
'''
    )


run()
print(total)
namespace = {}
exec('count = 0\ndef up():\n    global count\n    count += 1\nup(); up()', namespace)
print(namespace['count'])
names = {}
exec('global shared\nshared = 5\nmine = 6', globals(), names)
print(shared, names)


def outer():
    def inner():
        global made
        made = 'here'

    inner()
    return made


print(outer(), made)
