def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)

def few():
    a, b, c = 1, 2
def many():
    a, b = [1, 2, 3, 4]
def star():
    a, *b, c, d = 'ab'
def number():
    a, b = 5
def none():
    a, = None
def empty():
    [x] = ()
def long_generator():
    a, b = (i for i in range(10))
for function in (few, star, number, none, empty, long_generator):
    attempt(function)
