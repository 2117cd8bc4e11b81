def attempt(source):
    try:
        source()
    except NameError as error:
        print(type(error).__name__, error, error.name)
def local_use():
    value
    value = 1
def deleted():
    x = 1
    del x
    x
def comp():
    return [missing_in_comp for _ in 'a']
def closure():
    def inner(): return later
    inner()
    later = 1
def aug():
    counter += 1
    counter = 0
def loop():
    for i in []: pass
    return i
def handler():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def walrus():
    if False and (w := 1): pass
    return w
for f in (local_use, deleted, comp, closure, aug, loop, handler, walrus, lambda: not_defined, lambda: nope()):
    attempt(f)
class C:
    try:
        print(class_missing)
    except NameError as error:
        print(error)
try:
    del never_assigned
except NameError as error:
    print(error)
