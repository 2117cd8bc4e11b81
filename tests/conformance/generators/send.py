def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count
g = averager()
next(g)
print(g.send(10), g.send(20), g.send(6))
try:
    g.send(None)
except StopIteration as stop:
    print(stop.value)
def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    yield received
e = echo()
print(e.send(None), e.send('a'), e.send('b'), e.send('c'))
def fresh():
    x = yield
    print('got', x)
try:
    fresh().send(1)
except TypeError as error:
    print(error)
def expr():
    x = (yield 1) + (yield 2) * (yield 3)
    print('x', x)
g = expr()
print(next(g), g.send(10), g.send(2))
try:
    g.send(5)
except StopIteration:
    print('over')
