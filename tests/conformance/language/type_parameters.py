# conformance: python>=3.12
class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
def first[T](items: list[T]) -> T: return items[0]
type Pair[A] = tuple[A, A]
type Name = str
s = Stack[int]()
s.push(1)
print(s.items, first([5, 6]), Stack.__type_params__, first.__type_params__, Pair.__name__, Name.__value__)
def bounded[T: int, *Ts, **P](x: T, *args: *Ts) -> T: return x
print(bounded(3, 4), [str(p) for p in bounded.__type_params__])
class Sub[K, V](dict[K, V]): pass
print(Sub(a=1))
