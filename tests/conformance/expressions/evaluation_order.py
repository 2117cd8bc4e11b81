log = []

def note(value):
    log.append(value)
    return value

def function(*args, **kwargs):
    return args, kwargs

function(note(1), *[note(2)], note(3), key=note(4), **{'other': note(5)})
print(log)
log.clear()
data = {}
data[note('key')] = note('value')
print(log, data)
log.clear()
{note('k1'): note('v1'), note('k2'): note('v2')}
print(log)
log.clear()
target = [0, 0, 0]
target[note(0)], target[note(1)] = note('a'), note('b')
print(log, target)
log.clear()
note(1) + note(2) * note(3) - note(4) ** note(5)
print(log)
log.clear()
target[note(2)] += note(7)
print(log)
