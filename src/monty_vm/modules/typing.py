"""`typing` and `types`.

The names of `typing` are data made once per process (`objects.typing`). What makes classes or looks at functions
(`NamedTuple`, `TypedDict`, `get_type_hints`) is guest code in `guest/_typing.py`, loaded when it is first used.
"""

from __future__ import annotations

import collections
import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.generics import (
    ALIAS_TYPE,
    FORWARD,
    GENERIC,
    NEW_TYPE,
    NO_DEFAULT,
    PARAMETER_SPECIFICATION,
    PROTOCOL,
    TYPE_VARIABLE,
    TYPE_VARIABLE_TUPLE,
    UNION,
    make_generic,
    runtime_checkable,
)
from monty_vm.builtins.proxies import PROXY
from monty_vm.builtins.tables import OBJECT, get_set
from monty_vm.compiler.lower import compile_block
from monty_vm.errors import CompileError
from monty_vm.machine.frame import RAISE, UNSET, Globals
from monty_vm.machine.machine import BUILTINS
from monty_vm.modules.abc import ABC_META, CLASSES, add_members, builtin_type
from monty_vm.modules.lazy import getattr_from
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class
from monty_vm.objects.exception import FrameObject, Thrown, TracebackObject
from monty_vm.objects.function import BoundMethod, Function, Module, Slot
from monty_vm.objects.generator import Generator
from monty_vm.objects.native import GetSet, Native
from monty_vm.objects.typing import (
    Alias,
    ForwardReference,
    GenericAlias,
    NewTypeForm,
    ParameterSpecification,
    SpecialForm,
    TypeAliasForm,
    TypeVariable,
    TypingAlias,
    TypingUnion,
    UnionForm,
    UnionType,
    convert,
    is_concatenate,
    type_variable,
    union_of,
)
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

PROTOCOL.metaclass = ABC_META
PROTOCOL.namespace['__abstractmethods__'] = frozenset()

FORMS: Final = (
    'Any',
    'Union',
    'Optional',
    'Literal',
    'Final',
    'ClassVar',
    'Annotated',
    'NoReturn',
    'Never',
    'Self',
    'LiteralString',
    'TypeAlias',
    'Concatenate',
    'TypeGuard',
    'TypeIs',
    'Required',
    'NotRequired',
    'ReadOnly',
    'Unpack',
)
#: Aliases of builtin classes by their name in `typing`.
ALIASES: Final[dict[str, str]] = {
    'List': 'list',
    'Dict': 'dict',
    'Set': 'set',
    'FrozenSet': 'frozenset',
    'Tuple': 'tuple',
    'Type': 'type',
    'Deque': 'deque',
    'DefaultDict': 'defaultdict',
    'OrderedDict': 'OrderedDict',
    'Counter': 'Counter',
    'ChainMap': 'ChainMap',
}
HOST_ALIASES: Final[dict[str, type]] = {
    'Deque': collections.deque,
    'DefaultDict': collections.defaultdict,
    'OrderedDict': collections.OrderedDict,
    'Counter': collections.Counter,
    'ChainMap': collections.ChainMap,
    'Pattern': re.Pattern,
    'Match': re.Match,
}
#: Aliases of the classes of `collections.abc` whose name in `typing` differs.
RENAMED: Final[dict[str, str]] = {'AbstractSet': 'Set'}
ABSTRACT_ALIASES: Final = (
    'Iterable',
    'Iterator',
    'Reversible',
    'Container',
    'Collection',
    'Callable',
    'MutableSet',
    'Mapping',
    'MutableMapping',
    'Sequence',
    'MutableSequence',
    'ByteString',
    'MappingView',
    'KeysView',
    'ItemsView',
    'ValuesView',
    'Awaitable',
    'Coroutine',
    'AsyncIterable',
    'AsyncIterator',
    'AsyncGenerator',
    'Generator',
    'Hashable',
    'Sized',
)


def identity(machine: Machine, value: object) -> object:
    return value


def new_type(machine: Machine, name: str, tp: object) -> NewTypeForm:
    return NewTypeForm(name, tp)


def make_variable(kind: str) -> Any:
    def make_one(
        machine: Machine,
        name: Any,
        *constraints: Any,
        bound: object = None,
        covariant: Any = False,
        contravariant: Any = False,
        infer_variance: Any = False,
        default: object = UNSET,
    ) -> TypeVariable:
        if not isinstance(name, str):
            raise TypeError(f'{kind}(): argument 1 must be str')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        made = type_variable(name, kind)
        made.constraints = constraints
        made.bound = ForwardReference(bound) if isinstance(bound, str) else bound
        made.covariant = bool(covariant)
        made.contravariant = bool(contravariant)
        made.infer = bool(infer_variance)
        made.default = default
        made.module = machine.calling_module()
        return made

    return make_one


def get_origin(machine: Machine, tp: object) -> object:
    if isinstance(tp, Alias):
        return tp.origin
    if isinstance(tp, TypingUnion):
        return SPECIAL['Union']
    if isinstance(tp, UnionType):
        return HOST_CLASSES[UnionType]
    return GENERIC if tp is GENERIC else None


def get_args(machine: Machine, tp: object) -> object:
    if isinstance(tp, Alias):
        args = tp.args
        origin = tp.origin
        if isinstance(origin, Class) and origin.name == 'Callable' and len(args) >= 1:
            if len(args) == 2 and (
                args[0] is ... or isinstance(args[0], ParameterSpecification) or is_concatenate(args[0])
            ):
                return args
            return (list(args[:-1]), args[-1])
        return args
    return tp.args if isinstance(tp, UnionForm) else ()


def mark(name: str) -> Any:
    """A decorator that sets an attribute."""

    def decorate(machine: Machine, function: Any) -> object:
        if isinstance(function, Function):
            if function.attrs is None:
                function.attrs = {}
            function.attrs[name] = True
        elif isinstance(function, Class) and function.machine is not None:
            function.set(name, True)
        return function

    return decorate


def evaluate(machine: Machine, text: Any, where: Any) -> object:
    """The value of an annotation that is text, in the scope of the function or class that has it."""
    owner, names = where
    scope = machine.globals
    if isinstance(owner, (BoundMethod, Function)):
        inner = owner.function if isinstance(owner, BoundMethod) else owner
        if isinstance(inner, Function):
            scope = inner.globals
    elif isinstance(owner, Class) and owner.module in machine.modules:
        scope = machine.modules[owner.module].globals
    text = text.strip()
    if text.isidentifier():
        found = names.get(text, UNSET)
        if found is UNSET:
            found = scope.cell(text).value
        if found is UNSET:
            found = machine.builtins.get(text, UNSET)
        if found is UNSET:
            if text == 'None':
                return None
            raise machine.name_error(text)
        return found
    inner_scope = Globals(scope.name, machine.builtins)
    for name in scope.names():
        inner_scope.set(name, scope.get(name))
    for name, value in names.items():
        inner_scope.set(name, value)
    try:
        unit = compile_block(text, '<annotation>', mode='eval')
    except CompileError:
        raise machine.error('SyntaxError', f'Forward reference must be an expression -- got {text!r}') from None
    frame = machine.unit_frame(unit, inner_scope)
    kind = machine.run_nested(frame)
    if kind == RAISE:
        assert machine.raised is not None
        raise Thrown(machine.raised)
    return frame.result


def replace_references(machine: Machine, value: Any, resolve: Any) -> object:
    """A type with each forward reference in it replaced; with `resolve` None, without `Annotated`."""
    if isinstance(value, ForwardReference):
        return value if resolve is None else machine.call(resolve, [value.text])
    if isinstance(value, Alias):
        if isinstance(value, TypingAlias) and (value.bare or value.title == 'Literal'):
            return value
        if value.title == 'Annotated':
            first = replace_references(machine, value.args[0], resolve)
            return first if resolve is None else TypingAlias(value.origin, (first, *value.args[1:]), value.title)
        args = tuple(
            [
                machine.call(resolve, [arg])
                if isinstance(arg, str) and resolve is not None
                else replace_references(machine, arg, resolve)
                for arg in value.args
            ]
        )
        if isinstance(value, TypingAlias):
            return TypingAlias(value.origin, args, value.title)
        return GenericAlias(value.origin, args)
    if isinstance(value, UnionForm):
        parts = [replace_references(machine, arg, resolve) for arg in value.args]
        return union_of(parts, isinstance(value, TypingUnion))
    return value


SPECIAL: Final[dict[str, SpecialForm]] = {name: SpecialForm(name) for name in FORMS}
for VARIABLE_CLASS in (TYPE_VARIABLE, PARAMETER_SPECIFICATION, TYPE_VARIABLE_TUPLE):
    VARIABLE_CLASS.construct = Native(VARIABLE_CLASS.name, make_variable(VARIABLE_CLASS.name), machine=True)
NEW_TYPE.construct = Native('NewType', new_type, machine=True)
ALIAS_TYPE.construct = Native(
    'TypeAliasType', lambda machine, name, value, *, type_params=(): made_alias(name, value, type_params), machine=True
)


def made_alias(name: str, value: object, parameters: Any) -> TypeAliasForm:
    made = TypeAliasForm(name, None, tuple(parameters))
    made.value = value
    return made


def function(name: str, implementation: Any) -> Native:
    return Native(name, implementation, machine=True, module='typing')


get_set(UNION, '__origin__', lambda union: SPECIAL['Union'])
TABLE: Final[dict[str, object]] = {}


def fill() -> None:
    TABLE.update(SPECIAL)
    if HOST_313:
        TABLE['NoDefault'] = NO_DEFAULT
    add_members()
    for name, target in ALIASES.items():
        found = builtin_type(target) if name not in HOST_ALIASES else HOST_CLASSES.get(HOST_ALIASES[name])
        TABLE[name] = TypingAlias(OBJECT if found is None else found, (), name, True)
    for name in ABSTRACT_ALIASES:
        TABLE[name] = TypingAlias(CLASSES[name], (), name, True)
    for name, target in RENAMED.items():
        TABLE[name] = TypingAlias(CLASSES[target], (), name, True)
    for name in ('Pattern', 'Match'):
        TABLE[name] = TypingAlias(HOST_CLASSES.get(HOST_ALIASES[name], OBJECT), (), name, True)
    for name in ('ContextManager', 'AsyncContextManager'):
        TABLE[name] = TypingAlias(CONTEXT_CLASSES[f'Abstract{name}'], (), name, True)
    any_string = TypeVariable('AnyStr', 'TypeVar')
    any_string.constraints = (BUILTINS['bytes'], BUILTINS['str'])
    TABLE.update(
        {
            'TYPE_CHECKING': False,
            'Text': BUILTINS['str'],
            'AnyStr': any_string,
            'Generic': GENERIC,
            'Protocol': PROTOCOL,
            'TypeVar': TYPE_VARIABLE,
            'ParamSpec': PARAMETER_SPECIFICATION,
            'ParamSpecArgs': GENERATOR_CLASSES['ParamSpecArgs'],
            'ParamSpecKwargs': GENERATOR_CLASSES['ParamSpecKwargs'],
            'TypeVarTuple': TYPE_VARIABLE_TUPLE,
            'NewType': NEW_TYPE,
            'TypeAliasType': ALIAS_TYPE,
            'ForwardRef': FORWARD,
            'cast': function('cast', lambda machine, typ, val: val),
            'assert_type': function('assert_type', lambda machine, val, typ: val),
            'reveal_type': function('reveal_type', identity),
            '_overload_dummy': OVERLOAD,
            'final': function('final', mark('__final__')),
            'override': function('override', mark('__override__')),
            'runtime_checkable': function('runtime_checkable', runtime_checkable),
            'get_origin': function('get_origin', get_origin),
            'get_args': function('get_args', get_args),
            '_convert': function('_convert', lambda machine, value: convert(value)),
            '_evaluate': function('_evaluate', evaluate),
            '_substitute': function('_substitute', replace_references),
            '__getattr__': getattr_from('typing', '_typing'),
        }
    )
    TABLE.update({name: CLASSES[name] for name in ('Hashable', 'Sized')})
    late = (
        'NamedTuple TypedDict get_type_hints is_typeddict assert_never SupportsInt SupportsFloat SupportsIndex '
        'SupportsAbs SupportsBytes SupportsComplex SupportsRound IO TextIO BinaryIO no_type_check_decorator '
        'is_protocol get_protocol_members overload get_overloads clear_overloads no_type_check dataclass_transform'
    ).split()
    TABLE['__all__'] = [name for name in TABLE if not name.startswith('_')] + late


def overload_dummy(__machine: Machine, *args: Any, **keywords: Any) -> object:
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.'
    )


OVERLOAD: Final = Native('_overload_dummy', overload_dummy, machine=True, module='typing')


def enter_later(machine: Machine, manager: object) -> object:
    return machine.call(machine.prelude('give'), [manager])


def context_class(name: str, host: type, methods: str) -> Class:
    cls = Class(name, [OBJECT], {'__abstractmethods__': frozenset()}, None, 'contextlib')
    cls.metaclass = ABC_META
    cls.protocol = tuple(methods.split())
    if methods.startswith('__a'):
        cls.namespace['__aenter__'] = Native('__aenter__', enter_later, machine=True, method=True, owner=name)
    else:
        cls.namespace['__enter__'] = Native('__enter__', identity, machine=True, method=True, owner=name)
    make_generic(cls)
    return cls


CONTEXT_CLASSES: Final[dict[str, Class]] = {
    'AbstractContextManager': context_class(
        'AbstractContextManager', contextlib.AbstractContextManager, '__enter__ __exit__'
    ),
    'AbstractAsyncContextManager': context_class(
        'AbstractAsyncContextManager', contextlib.AbstractAsyncContextManager, '__aenter__ __aexit__'
    ),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `typing`."""
    if not TABLE:
        fill()
    return TABLE


# -- types


TYPES_TABLE: Final[dict[str, object]] = {}


def fill_types() -> None:
    builtin = HOST_CLASSES[Native]
    TYPES_TABLE.update(
        {
            'FunctionType': HOST_CLASSES[Function],
            'LambdaType': HOST_CLASSES[Function],
            'MethodType': HOST_CLASSES[BoundMethod],
            'BuiltinFunctionType': builtin,
            'BuiltinMethodType': builtin,
            'WrapperDescriptorType': GENERATOR_CLASSES['wrapper_descriptor'],
            'MethodWrapperType': GENERATOR_CLASSES['method-wrapper'],
            'MethodDescriptorType': GENERATOR_CLASSES['method_descriptor'],
            'ClassMethodDescriptorType': GENERATOR_CLASSES['classmethod_descriptor'],
            'GeneratorType': HOST_CLASSES[Generator],
            'CoroutineType': GENERATOR_CLASSES[2],
            'AsyncGeneratorType': GENERATOR_CLASSES[3],
            'ModuleType': HOST_CLASSES[Module],
            'NoneType': HOST_CLASSES[type(None)],
            'NotImplementedType': HOST_CLASSES[type(NotImplemented)],
            'EllipsisType': HOST_CLASSES[type(Ellipsis)],
            'UnionType': HOST_CLASSES[UnionType],
            'GenericAlias': HOST_CLASSES[GenericAlias],
            'MappingProxyType': PROXY,
            'TracebackType': HOST_CLASSES[TracebackObject],
            'FrameType': HOST_CLASSES[FrameObject],
            'MemberDescriptorType': HOST_CLASSES[Slot],
            'GetSetDescriptorType': HOST_CLASSES[GetSet],
            'CodeType': builtin_type('code') or OBJECT,
            'CellType': builtin_type('cell') or OBJECT,
            '__getattr__': getattr_from('types', '_types'),
        }
    )
    HOST_CLASSES[BoundMethod].construct = Native('method', make_method, machine=True)
    HOST_CLASSES[GenericAlias].construct = Native(
        'GenericAlias',
        lambda machine, origin, args: GenericAlias(origin, args if isinstance(args, tuple) else (args,)),
        machine=True,
    )


def make_method(machine: Machine, function: object, instance: object) -> BoundMethod:
    if instance is None:
        raise TypeError('instance must not be None')
    return BoundMethod(function, instance)


def make_types(machine: Machine) -> dict[str, object]:
    """The variables of `types`."""
    if not TYPES_TABLE:
        fill_types()
    return TYPES_TABLE
