x: int = 3
y: 'str'
z: list[int] = [1]
print(x, z)
try:
    y
except NameError as error:
    print(error)
class C:
    a: int
    b: str = 'b'
    c: 'float' = 1.0
print(C.__annotations__.keys(), C.b)
def f(a: int, b: 'str' = 'x', *args: int, key: bool = False, **kw: str) -> list:
    local: int = 5
    return [a, b, args, key, kw, local]
print(f(1), list(f.__annotations__))
d = {}
d['k']: int = 3
print(d)
C.b: int = 7
print(C.b)
