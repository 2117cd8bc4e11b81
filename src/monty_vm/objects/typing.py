"""Type annotations as values: `list[int]`, `int | None`, `Optional[int]`, type variables.

These are data for programs that look at annotations, and otherwise have to be cheap: a subscripted type is two
references. What the subscripts of each form mean is in `__getitem__` of the classes here, the names that guests use
for them in `modules.typing`.
"""

from __future__ import annotations

import sys
from typing import Final, final

from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import HOST_CLASSES, Class
from monty_vm.versions import HOST_313

#: Forms in a form, and levels of lists in its arguments.
MOST_FORMS: Final = 1000
DEEPEST_LIST: Final = 20


class TypeForm:
    """Base of everything that stands for a type and isn't a class."""

    def __or__(self, other: object) -> object:
        return unite(self, other)

    def __ror__(self, other: object) -> object:
        return unite(other, self)


@final
class SpecialForm(TypeForm):
    """`Any`, `Union`, `Final` and so on: a name of `typing` with a meaning of its own."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpecialForm) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f'typing.{self.name}'

    def __getitem__(self, key: object) -> object:
        name = self.name
        if name == 'Union':
            items = key if isinstance(key, tuple) else (key,)
            if not items:
                raise TypeError('Cannot take a Union of no types.')
            return union_of([convert(item) for item in items], True)
        if name == 'Optional':
            if isinstance(key, tuple):
                raise TypeError(f'typing.Optional requires a single type. Got {key!r:.100}.')
            return union_of([convert(key), HOST_CLASSES[type(None)]], True)
        if name == 'Literal':
            found: list[object] = []
            for item in key if isinstance(key, tuple) else (key,):
                for value in item.args if isinstance(item, TypingAlias) and item.title == 'Literal' else (item,):
                    if not any(type(value) is type(other) and value == other for other in found):
                        found.append(value)
            return TypingAlias(self, tuple(found), 'Literal')
        if name == 'Annotated':
            if not isinstance(key, tuple) or len(key) < 2:
                raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
            first = key[0] if is_qualified(key[0]) else convert(key[0])
            if isinstance(first, TypingAlias) and first.title == 'Annotated':
                return TypingAlias(self, (*first.args, *key[1:]), 'Annotated')
            return TypingAlias(self, (first, *key[1:]), 'Annotated')
        if name in SUBSCRIPTED:
            if name == 'Concatenate':
                items = key if isinstance(key, tuple) else (key,)
                return TypingAlias(self, tuple([convert(item) for item in items]), name)
            if isinstance(key, tuple):
                raise TypeError(f'typing.{name} accepts only single type. Got {key!r:.100}.')
            return TypingAlias(self, (convert(key),), name)
        raise TypeError(f'typing.{name} is not subscriptable')


SUBSCRIPTED: Final = (
    'Final',
    'ClassVar',
    'Required',
    'NotRequired',
    'ReadOnly',
    'TypeGuard',
    'TypeIs',
    'Unpack',
    'Concatenate',
)


class Compound(TypeForm):
    """A form that others stand in. Its size is bounded, and so is what comparing, hashing and showing it take."""

    def __init__(self, args: tuple[object, ...]) -> None:
        self.args = args
        #: How many forms it is made of; one that stands in it twice counts twice.
        self.size = size_of(args, 0) + 1
        if self.size > MOST_FORMS:
            raise RecursionError('maximum recursion depth exceeded: a type is made of too many others')


def size_of(values: tuple[object, ...], level: int) -> int:
    """How many forms stand in some arguments."""
    size = 0
    for value in values:
        if isinstance(value, Compound):
            size += value.size
        elif isinstance(value, (list, tuple)):
            if level > DEEPEST_LIST:
                raise RecursionError('maximum recursion depth exceeded: the arguments of a type are nested too deeply')
            size += size_of(tuple(value), level + 1)
    return size


class Alias(Compound):
    """A subscripted type."""

    def __init__(self, origin: object, args: tuple[object, ...], title: str = '') -> None:
        super().__init__(args)
        self.origin = origin
        #: The name in `typing` of an alias such as `List`.
        self.title = title

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Alias) or type(self) is not type(other):
            return False
        if self.origin is not other.origin and self.origin != other.origin:
            return False
        if self.title == 'Literal':
            return len(self.args) == len(other.args) and all(
                any(type(a) is type(b) and a == b for b in other.args) for a in self.args
            )
        return self.args == other.args

    def __hash__(self) -> int:
        if self.title == 'Literal':
            return hash(frozenset(self.args))
        return hash((self.origin, self.args))


@final
class GenericAlias(Alias):
    """`list[int]`."""

    def __repr__(self) -> str:
        origin = self.origin
        if isinstance(origin, Class) and origin.name == 'Callable' and len(self.args) > 1:
            return f'collections.abc.Callable[{parameter_text(self.args)}, {builtin_text(self.args[-1])}]'
        listed = ', '.join([builtin_text(arg) for arg in self.args]) or '()'
        return f'{builtin_text(origin)}[{listed}]'

    def __getitem__(self, key: object) -> object:
        return replace_parameters(self, key)


@final
class TypingAlias(Alias):
    """`List`, `List[int]`, `Literal['a']`, `Stack[int]`. `bare` says that it isn't subscripted."""

    def __init__(self, origin: object, args: tuple[object, ...], title: str = '', bare: bool = False) -> None:
        super().__init__(origin, args, title)
        self.bare = bare

    def __repr__(self) -> str:
        title = self.title
        if title == 'Unpack' and self.args and sys.version_info < (3, 12):
            return f'*{self.args[0]!r}'
        name = f'typing.{title}' if title else type_text(self.origin)
        if self.bare:
            return name
        args = self.args
        if title == 'Callable' and args:
            return f'{name}[{parameter_text(args)}, {type_text(args[-1])}]'
        if title == 'Unpack' and (isinstance(args[0], GenericAlias) or sys.version_info < (3, 12)):
            return f'*{type_text(args[0])}'
        if title == 'Literal':
            return f'{name}[{", ".join([repr(arg) for arg in args])}]'
        if title == 'Annotated':
            return f'{name}[{type_text(args[0])}, {", ".join([repr(arg) for arg in args[1:]])}]'
        listed = ', '.join([type_text(arg) for arg in args]) or '()'
        return f'{name}[{listed}]'

    def __getitem__(self, key: object) -> object:
        if not self.bare:
            return replace_parameters(self, key)
        title = self.title
        if title == 'Callable':
            if not isinstance(key, tuple) or len(key) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            return TypingAlias(self.origin, callable_args(key), title)
        if title == 'Tuple' and key == ():
            return TypingAlias(self.origin, (), title)
        items = tuple([convert(item) for item in (key if isinstance(key, tuple) else (key,))])
        wanted = COUNTS.get(title, 1)
        if wanted > 0 and len(items) != wanted and not (title in ('Generator', 'AsyncGenerator') and items):
            many = 'many' if len(items) > wanted else 'few'
            raise TypeError(f'Too {many} arguments for typing.{title}; actual {len(items)}, expected {wanted}')
        if HOST_313 and len(items) < wanted:
            items += (none_type(None),) * (wanted - len(items))
        return TypingAlias(self.origin, items, title)


#: How many parameters the aliases of `typing` have, if not one; 0: any number.
COUNTS: Final[dict[str, int]] = {
    'Dict': 2,
    'Mapping': 2,
    'MutableMapping': 2,
    'DefaultDict': 2,
    'OrderedDict': 2,
    'ChainMap': 2,
    'ItemsView': 2,
    'Generator': 3,
    'AsyncGenerator': 2,
    'Coroutine': 3,
    'Tuple': 0,
}


def callable_args(key: tuple[object, ...]) -> tuple[object, ...]:
    """The arguments of `Callable[[a, b], c]`, flat."""
    first = key[0]
    if isinstance(first, list):
        return (*[convert(item) for item in first], convert(key[1]))
    return (convert(first), convert(key[1]))


def parameter_text(args: tuple[object, ...]) -> str:
    if len(args) == 2 and (args[0] is ... or isinstance(args[0], TypeVariable) or is_concatenate(args[0])):
        return type_text(args[0])
    return f'[{", ".join([type_text(arg) for arg in args[:-1]])}]'


def is_concatenate(value: object) -> bool:
    return isinstance(value, TypingAlias) and value.title == 'Concatenate'


class UnionForm(Compound):
    """A union."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnionForm) and set(self.args) == set(other.args)

    def __hash__(self) -> int:
        return hash(frozenset(self.args))


@final
class UnionType(UnionForm):
    """`int | None`."""

    def __repr__(self) -> str:
        none = HOST_CLASSES[type(None)]
        return ' | '.join(['None' if arg is none else builtin_text(arg) for arg in self.args])

    def __getitem__(self, key: object) -> object:
        return replace_parameters(self, key)


@final
class TypingUnion(UnionForm):
    """`Union[int, str]`, `Optional[int]`."""

    def __repr__(self) -> str:
        args = self.args
        none = HOST_CLASSES[type(None)]
        if len(args) == 2 and (args[0] is none or args[1] is none):
            return f'typing.Optional[{type_text(args[1] if args[0] is none else args[0])}]'
        return f'typing.Union[{", ".join([type_text(arg) for arg in args])}]'

    def __getitem__(self, key: object) -> object:
        return replace_parameters(self, key)


class TypeVariable(TypeForm):
    """`TypeVar`, and what `ParamSpec` and `TypeVarTuple` have in common with it."""

    def __init__(self, name: str, kind: str) -> None:
        self.name = name
        self.kind = kind
        self.bound: object = None
        self.constraints: tuple[object, ...] = ()
        self.covariant = False
        self.contravariant = False
        self.infer = False
        self.default: object = UNSET
        self.module: object = '__main__'

    def __repr__(self) -> str:
        if self.infer or self.kind == 'TypeVarTuple':
            return self.name
        return f'{"+" if self.covariant else "-" if self.contravariant else "~"}{self.name}'


@final
class ParameterSpecification(TypeVariable):
    """`ParamSpec`."""


@final
class PartOfParameters(TypeForm):
    """`P.args` and `P.kwargs`."""

    def __init__(self, name: str, part: str) -> None:
        self.name = name
        self.part = part

    @property
    def kind(self) -> str:
        """The name of the guest's type."""
        return f'ParamSpec{self.part.capitalize()}'

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartOfParameters) and (self.name, self.part) == (other.name, other.part)

    def __hash__(self) -> int:
        return hash((self.name, self.part))

    def __repr__(self) -> str:
        return f'{self.name}.{self.part}'


@final
class TypeVariableTuple(TypeVariable):
    """`TypeVarTuple`."""


def type_variable(name: str, kind: str) -> TypeVariable:
    """A `TypeVar`, `ParamSpec` or `TypeVarTuple`, as `kind` says."""
    if kind == 'ParamSpec':
        return ParameterSpecification(name, kind)
    if kind == 'TypeVarTuple':
        return TypeVariableTuple(name, kind)
    return TypeVariable(name, kind)


@final
class ForwardReference(TypeForm):
    """`ForwardRef('Name')`."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ForwardReference) and other.text == self.text

    def __hash__(self) -> int:
        return hash(('ForwardRef', self.text))

    def __repr__(self) -> str:
        return f'ForwardRef({self.text!r})'


@final
class NewTypeForm(TypeForm):
    """`NewType('UserId', int)`."""

    def __init__(self, name: str, supertype: object) -> None:
        self.name = name
        self.supertype = supertype

    def __repr__(self) -> str:
        return f'__main__.{self.name}'


@final
class TypeAliasForm(TypeForm):
    """`type Name = value`; the value is computed when it is asked for."""

    def __init__(self, name: str, function: object, parameters: tuple[object, ...]) -> None:
        self.name = name
        self.function = function
        self.parameters = parameters
        self.value: object = UNSET

    def __repr__(self) -> str:
        return self.name

    def __getitem__(self, key: object) -> object:
        return GenericAlias(self, key if isinstance(key, tuple) else (key,))


def is_type(value: object) -> bool:
    """What `|` accepts."""
    return value is None or isinstance(value, (Class, TypeForm))


def is_plain_type(value: object) -> bool:
    """What `|` makes a plain union of."""
    return value is None or isinstance(value, (Class, GenericAlias, UnionType, TypeAliasForm))


def unite(left: object, right: object) -> object:
    """`left | right` for types. Forms of `typing` take the names of types too."""
    plain = is_plain_type(left) and is_plain_type(right)
    if not is_type(left) or not is_type(right):
        if isinstance(left, str) and is_type(right) and not is_plain_type(right):
            return union_of([ForwardReference(left), convert(right)], True)
        if isinstance(right, str) and is_type(left) and not is_plain_type(left):
            return union_of([convert(left), ForwardReference(right)], True)
        return NotImplemented
    return union_of([none_type(left), none_type(right)], not plain)


def none_type(value: object) -> object:
    return HOST_CLASSES[type(None)] if value is None else value


def union_of(items: list[object], typing: bool) -> object:
    """A union of types, flat and without repetitions."""
    from monty_vm.machine.machine import current_machine

    found: list[object] = []
    for item in items:
        parts = item.args if isinstance(item, UnionForm) else (item,)
        if not found:
            # The parts of a union are distinct.
            found.extend(parts)
            continue
        if len(found) > 32:
            current_machine().charge(len(found) * len(parts) * 16)
        for part in parts:
            if not any(part is other or part == other for other in found):
                found.append(part)
    if len(found) == 1:
        return found[0]
    return TypingUnion(tuple(found)) if typing else UnionType(tuple(found))


def convert(value: object, level: int = 0) -> object:
    """What `typing` makes of an argument: None is its type, a text a forward reference."""
    if value is None:
        return HOST_CLASSES[type(None)]
    if isinstance(value, str):
        return ForwardReference(value)
    if isinstance(value, list):
        if level > DEEPEST_LIST:
            raise RecursionError('maximum recursion depth exceeded: the arguments of a type are nested too deeply')
        return [convert(item, level + 1) for item in value]
    if isinstance(value, tuple):
        raise TypeError(f'Parameters to generic types must be types. Got {value!r:.100}.')
    if is_qualified(value):
        raise TypeError(f'{value!r} is not valid as type argument')
    if isinstance(value, SpecialForm):
        if value.name not in COMPLETE:
            raise TypeError(f'Plain {value!r} is not valid as type argument')
    elif isinstance(value, Class) and value.module == 'typing' and value.name in ('Generic', 'Protocol'):
        raise TypeError(f'Plain {value!r} is not valid as type argument')
    return value


#: Special forms that are types without a subscript.
COMPLETE: Final = ('Any', 'LiteralString', 'NoReturn', 'Never', 'Self', 'TypeAlias')


def is_qualified(value: object) -> bool:
    """Whether it is what only a variable's annotation can be as a whole."""
    return isinstance(value, TypingAlias) and not value.bare and value.title in ('ClassVar', 'Final')


def type_text(value: object) -> str:
    """How `typing` shows a type."""
    if isinstance(value, Class):
        return value.qualname if value.module == 'builtins' else f'{value.module}.{value.qualname}'
    if value is ...:
        return '...'
    if isinstance(value, list):
        return f'[{", ".join([type_text(item) for item in value])}]'
    if value is None:
        return 'None'
    return repr(value)


def builtin_text(value: object) -> str:
    """How builtin aliases show a type."""
    return type_text(value)


def parameters_in(values: tuple[object, ...], level: int = 0) -> list[object]:
    """The type variables in some types, in order of appearance."""
    found: list[object] = []
    for value in values:
        inner: tuple[object, ...] = ()
        if isinstance(value, TypeVariable):
            inner = (value,)
        elif isinstance(value, Compound):
            inner = tuple(parameters_in(value.args, level))
        elif isinstance(value, (list, tuple)) and level <= DEEPEST_LIST:
            inner = tuple(parameters_in(tuple(value), level + 1))
        for item in inner:
            if not any(item is other for other in found):
                found.append(item)
    return found


def replace_parameters(value: object, key: object) -> object:
    """`value[key]` for a type that has type variables."""
    args = value.args if isinstance(value, Compound) else ()
    names = parameters_in(args)
    items = key if isinstance(key, tuple) else (key,)
    if not names:
        if isinstance(value, (UnionForm, GenericAlias, TypingAlias)):
            raise TypeError(f'{value!r} is not a generic class')
        raise TypeError(f'There are no type variables left in {value!r}')
    packed = any(isinstance(name, TypeVariable) and name.kind != 'TypeVar' for name in names)
    if len(items) != len(names) and not packed:
        many = 'many' if len(items) > len(names) else 'few'
        least = 'at least ' if HOST_313 and many == 'few' else ''
        raise TypeError(f'Too {many} arguments for {value!r}; actual {len(items)}, expected {least}{len(names)}')
    return substitute(value, dict(zip([id(name) for name in names], [convert(item) for item in items], strict=False)))


def substituted(alias: Alias, known: dict[int, object]) -> tuple[object, ...]:
    args: list[object] = []
    is_callable = isinstance(alias.origin, Class) and alias.origin.name == 'Callable'
    for arg in alias.args:
        made = substitute(arg, known)
        if is_callable and isinstance(arg, ParameterSpecification) and isinstance(made, (list, tuple)):
            # The parameters of a callable are kept flat.
            args.extend(made)
        else:
            args.append(made)
    return tuple(args)


def substitute(value: object, known: dict[int, object]) -> object:
    if isinstance(value, TypeVariable):
        return known.get(id(value), value)
    if isinstance(value, TypingAlias):
        return TypingAlias(value.origin, substituted(value, known), value.title)
    if isinstance(value, GenericAlias):
        return GenericAlias(value.origin, substituted(value, known))
    if isinstance(value, UnionForm):
        return union_of([substitute(arg, known) for arg in value.args], isinstance(value, TypingUnion))
    return value
