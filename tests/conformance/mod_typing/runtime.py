from typing import Any, Optional, Union, List, Dict, Tuple, Callable, TypeVar, Generic, Protocol, Literal, TypedDict, NamedTuple, cast, overload, Iterable, ClassVar, Final, Annotated, get_type_hints, TYPE_CHECKING, NewType, runtime_checkable, get_origin, get_args, NoReturn, Self
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self
    def pop(self) -> Optional[T]: return self.items.pop() if self.items else None
print(Stack[int]().push(1).push(2).pop(), Stack().pop())
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {'title': 'X', 'year': 2000}
print(m, Movie(title='Y'), type(m).__name__)
@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closeable), isinstance(5, Closeable), cast(int, 'a'), TYPE_CHECKING, NewType('UserId', int)(5))
def f(a: int, b: Optional[str] = None, *c: float, **d: Any) -> Union[int, str]: return a
print(get_type_hints(f)['a'], f(1), Optional[int], Union[int, str], List[int], Dict[str, int], Callable[[int], str], Literal['a', 1], Tuple[int, ...], Any, Annotated[int, 'meta'])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, None]) is Union, list[int], dict[str, list[int]], tuple[int, ...], int | None, get_args(int | str), Optional[int] == Union[int, None], T)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(5), Final, ClassVar[int])
Vector = list[float]
def scale(v: Vector, k: float) -> Vector: return [x * k for x in v]
print(scale([1.0, 2.0], 2))
class Pt(NamedTuple):
    x: int
    y: int = 0
print(Pt(1), Pt.__annotations__.keys())
