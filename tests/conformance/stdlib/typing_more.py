from typing import *
import typing
print(Union[int, str, int], Optional[str], List[Optional[int]], Callable[..., Any], Callable[[int, str], bool], Literal[1, 'a', None], Dict[str, List[int]], Type[int], Sequence[int], Iterator[str], Tuple[()], Set[int], Mapping[str, Any])
T = TypeVar('T'); K = TypeVar('K', bound=int); P = ParamSpec('P')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def map(self, f: Callable[[T], K]) -> 'Box[K]': return Box(f(self.v))
print(Box[int], Box[int](5).map(str).v, Box.__parameters__, get_origin(Box[int]) is Box, get_args(Box[str]), K.__bound__, T.__name__)
class Base(TypedDict):
    a: int
class Child(Base, total=False):
    b: Required[str]
    c: NotRequired[int]
print(Child.__required_keys__ == {'a', 'b'}, Child.__annotations__.keys(), Child(a=1, b='x'))
@final
class F: pass
def f(x: Annotated[int, 'meta', 5], *, y: 'list[int]' = None) -> None: ...
print(get_type_hints(f), get_type_hints(f, include_extras=True)['x'])
@dataclass_transform() if hasattr(typing, 'dataclass_transform') else (lambda c: c)
class D: pass
@runtime_checkable
class HasName(Protocol):
    name: str
class N: name = 'n'
print(isinstance(N(), HasName), isinstance(5, HasName), NewType('Id', int).__name__, assert_type(5, int), cast('x', 1), is_typeddict(Base), reveal_type.__name__)
try:
    assert_never(5)
except AssertionError as error:
    print(error)
try:
    List[int]()
    Union[int, str]()
except TypeError as error:
    print(error)
try:
    class Q(Protocol):
        def m(self): ...
    Q()
except TypeError as error:
    print(error)
