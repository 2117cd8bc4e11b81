"""What typing's forms accept, what they say of themselves, and what its decorators leave on functions and classes."""
import typing
from typing import (
    Annotated, Any, Callable, ClassVar, Concatenate, Dict, Final, ForwardRef, Generic, List, NewType, NoReturn, Optional, ParamSpec,
    Self, Tuple, TypeVar, Union, clear_overloads, dataclass_transform, final, get_args, get_overloads, get_type_hints, no_type_check,
    overload,
)

T = TypeVar('T')
P = ParamSpec('P')
print(Union[int, str].__origin__ is Union, Optional[int].__args__, List[int].__module__, Union[int, str].__module__, ForwardRef('x').__module__)
for make in (
    lambda: List[1], lambda: Union[1, 2], lambda: Optional[1], lambda: Dict[1, 2.5], lambda: Optional[int, str], lambda: ClassVar[int, str],
    lambda: Final[int, str], lambda: List[ClassVar[int]], lambda: Union[int, Final[int]], lambda: List[Union], lambda: List[Generic],
    lambda: Tuple[Optional], lambda: List[Any], lambda: List[Self], lambda: Tuple[NoReturn], lambda: Annotated[ClassVar[int], 'note'],
    lambda: Dict[str, (int, str)], lambda: List[Callable], lambda: List[List],
):
    try:
        print(make())
    except TypeError as error:
        print(error)
alias = Callable[P, T]
print(alias[[int, str], bool], alias[..., str], alias[[], None], Callable[Concatenate[int, P], T][[str], bool].__args__[-1])
print(get_args(Callable[P, int]), get_args(Callable[[int], str]), get_args(Callable[..., int]), get_args(Callable[Concatenate[int, P], T]))


@no_type_check
def unchecked(x: 'no name'):
    pass


@no_type_check
class Unchecked:
    def method(self, x: 'no name'):
        pass

    class Inner:
        def method(self, x: 'no name'):
            pass


print(unchecked.__no_type_check__, get_type_hints(unchecked), Unchecked.__no_type_check__, get_type_hints(Unchecked.method))
print(Unchecked.Inner.method.__no_type_check__, no_type_check(lambda x: x)(3))


@dataclass_transform(kw_only_default=True, field_specifiers=(int,))
def transform(cls):
    return cls


print(transform.__dataclass_transform__['kw_only_default'], transform.__dataclass_transform__['field_specifiers'], transform(int))


class Overloaded:
    @overload
    def method(self, x: int) -> int: ...

    @overload
    def method(self, x: str) -> str: ...

    @final
    def method(self, x):
        return x


print(len(get_overloads(Overloaded.method)), Overloaded.method.__final__, Overloaded().method(3))
clear_overloads()
print(get_overloads(Overloaded.method))
Name = NewType('Name', int)
print(Name.__name__, Name.__qualname__, Name.__supertype__, Name(4))


@overload
def only(x: int) -> int: ...


try:
    only(1)
except NotImplementedError as error:
    print(str(error)[:50])
print(get_type_hints(int), typing.get_type_hints(Overloaded))
