"""Subscripted types and unions as builtins, and what the compiler calls for type parameters (PEP 695)."""

from __future__ import annotations

from typing import Any

from monty_vm.builtins.containers import DICT, FROZENSET, LIST, SET, TUPLE
from monty_vm.builtins.futures import FUTURE, TASK
from monty_vm.builtins.proxies import PROXY
from monty_vm.builtins.tables import OBJECT, builtin_class, get_set, method
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import BUILTINS, Machine
from monty_vm.machine.operations import attribute_name
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class, type_of
from monty_vm.objects.function import ClassMethod
from monty_vm.objects.iterators import TupleIterator
from monty_vm.objects.native import Native, TailCall
from monty_vm.objects.typing import (
    Alias,
    ForwardReference,
    GenericAlias,
    NewTypeForm,
    ParameterSpecification,
    PartOfParameters,
    SpecialForm,
    TypeAliasForm,
    TypeForm,
    TypeVariable,
    TypeVariableTuple,
    TypingAlias,
    TypingUnion,
    UnionForm,
    UnionType,
    callable_args,
    convert,
    parameters_in,
    type_variable,
    unite,
)
from monty_vm.versions import HOST_313


def unpacked(form: object) -> TypingAlias:
    """`*form` among the arguments of a type."""
    return TypingAlias(SpecialForm('Unpack'), (form,), 'Unpack')


def make_generic(cls: Class) -> None:
    """Lets a builtin class be subscripted."""

    def subscript(machine: Machine, owner: Any, key: object) -> object:
        if cls.name == 'Callable' and isinstance(key, tuple) and len(key) == 2:
            return GenericAlias(owner, callable_args(key))
        return GenericAlias(owner, key if isinstance(key, tuple) else (key,))

    cls.namespace['__class_getitem__'] = Native('__class_getitem__', subscript, machine=True, owner='classmethod')
    cls.cache.clear()


for builtin in (LIST, DICT, SET, FROZENSET, TUPLE):
    make_generic(builtin)
make_generic(FUTURE)
make_generic(PROXY)
make_generic(TASK)
for name in ('enumerate', 'zip', 'map', 'filter', 'reversed', 'BaseExceptionGroup', 'ExceptionGroup'):
    found = BUILTINS.get(name)
    if isinstance(found, Class):
        make_generic(found)

# -- forms as guest classes


def alias_call(__machine: Machine, __alias: Alias, *args: Any, **keywords: Any) -> object:
    if isinstance(__alias, TypingAlias):
        title = __alias.title
        if title and isinstance(__alias.origin, Class):
            raise TypeError(f'Type {title} cannot be instantiated; use {__alias.origin.name}() instead')
        if title:
            raise TypeError(f'Cannot instantiate typing.{title}')
        # An object that can have attributes knows what its class was subscripted with.
        make = __machine.prelude('make_subscripted')
        return TailCall(make, [__alias, __alias.origin, list(args), keywords])
    return TailCall(__alias.origin, list(args), keywords or None)


def mro_entries(machine: Machine, alias: Alias, bases: Any) -> tuple[object, ...]:
    origin = alias.origin
    if isinstance(origin, SpecialForm):
        raise TypeError(f'Cannot subclass {alias!r}')
    if not isinstance(alias, TypingAlias):
        return (origin,)
    later = list(bases)
    while later and later.pop(0) is not alias:
        pass
    if origin is GENERIC:
        if PROTOCOL in bases or any(isinstance(base, TypingAlias) for base in later):
            return ()
        return (origin,)
    if not alias.title:
        return (origin,)
    # A class of the library that is generic in `typing` only. Whatever of those comes last brings `Generic`.
    entries: list[object] = [] if origin in bases else [origin]
    for base in later:
        if isinstance(base, TypingAlias) or (isinstance(base, Class) and base.is_subclass(GENERIC)):
            return tuple(entries)
    return (*entries, GENERIC)


def alias_instance_check(machine: Machine, alias: Alias, value: object) -> bool:
    if isinstance(alias, TypingAlias):
        if alias.bare:
            return machine.is_instance(value, alias.origin)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')
    raise TypeError('isinstance() argument 2 cannot be a parameterized generic')


def alias_subclass_check(machine: Machine, alias: Alias, cls: object) -> bool:
    if isinstance(alias, TypingAlias):
        if alias.bare:
            return machine.is_subclass(cls, alias.origin)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')
    raise TypeError('issubclass() argument 2 cannot be a parameterized generic')


#: Special names that aliases look up in their origin.
ALIAS_NAMES = ('__name__', '__qualname__', '__doc__', '__mro__')


def alias_attribute(machine: Machine, alias: Alias, name: str) -> object:
    known = ('__value__', '__type_params__') if isinstance(alias.origin, TypeAliasForm) else ALIAS_NAMES
    if name.startswith('__') and name.endswith('__') and name not in known:
        raise machine.attribute_error(f"'{type_of(alias).name}' object has no attribute '{name}'", name, alias)
    if name in ('__name__', '__qualname__') and isinstance(alias, TypingAlias) and alias.title:
        return alias.title
    return machine.get_attribute(alias.origin, name)


#: What a generic alias of the builtin type has of its own; anything else is its origin's.
OWN_NAMES = frozenset(
    '__class__ __origin__ __args__ __unpacked__ __parameters__ __typing_unpacked_tuple_args__ __mro_entries__ '
    '__reduce_ex__ __reduce__ __copy__ __deepcopy__'.split()
)


def generic_attribute(machine: Machine, alias: Alias, name: object) -> object:
    name = attribute_name(name)
    if name not in OWN_NAMES:
        return machine.get_attribute(alias.origin, name)
    found = machine.find_attribute(alias, name, type_of(alias))
    if found is UNSET:
        raise machine.attribute_error(f"'{type_of(alias).name}' object has no attribute '{name}'", name, alias)
    return found


def alias_origin(alias: Alias) -> object:
    return alias.args[0] if alias.title == 'Annotated' else alias.origin


def alias_args(machine: Machine, alias: Alias) -> object:
    if isinstance(alias, TypingAlias) and alias.bare:
        raise machine.attribute_error(f"type object '{alias!r}' has no attribute '__args__'", '__args__', alias)
    return alias.args[:1] if alias.title == 'Annotated' else alias.args


def union_instance_check(machine: Machine, union: UnionForm, value: object) -> bool:
    return any(machine.is_instance(value, arg) for arg in checked(union))


def union_subclass_check(machine: Machine, union: UnionForm, cls: object) -> bool:
    return any(machine.is_subclass(cls, arg) for arg in checked(union))


def checked(union: UnionForm) -> tuple[object, ...]:
    for arg in union.args:
        if isinstance(arg, Alias) and not (isinstance(arg, TypingAlias) and arg.bare):
            raise TypeError('isinstance() argument 2 cannot be a parameterized generic')
    return union.args


def form_call(__machine: Machine, __form: TypeForm, *args: Any, **keywords: Any) -> object:
    if isinstance(__form, NewTypeForm):
        if len(args) != 1:
            raise TypeError(f'NewType.__call__() takes 2 positional arguments but {len(args) + 1} were given')
        return args[0]
    raise TypeError(f'Cannot instantiate {__form!r}')


def form_instance_check(machine: Machine, form: TypeForm, value: object) -> bool:
    if isinstance(form, (NewTypeForm, TypeAliasForm, TypeVariable)):
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
    raise TypeError(f'{form!r} cannot be used with isinstance()')


def form_subclass_check(machine: Machine, form: TypeForm, value: object) -> bool:
    raise TypeError(f'{form!r} cannot be used with issubclass()')


def form_mro_entries(machine: Machine, form: TypeForm, bases: object) -> tuple[object, ...]:
    if isinstance(form, SpecialForm) and form.name == 'Any':
        return ()
    raise TypeError(f'Cannot subclass {form!r}')


FORMS: tuple[tuple[str, type, str], ...] = (
    ('GenericAlias', GenericAlias, 'types'),
    ('_GenericAlias', TypingAlias, 'typing'),
    ('UnionType', UnionType, 'types'),
    ('_UnionGenericAlias', TypingUnion, 'typing'),
    ('_SpecialForm', SpecialForm, 'typing'),
    ('TypeVar', TypeVariable, 'typing'),
    ('ParamSpec', ParameterSpecification, 'typing'),
    ('TypeVarTuple', TypeVariableTuple, 'typing'),
    ('ParamSpecArgs', PartOfParameters, 'typing'),
    ('ParamSpecKwargs', PartOfParameters, 'typing'),
    ('ForwardRef', ForwardReference, 'typing'),
    ('NewType', NewTypeForm, 'typing'),
    ('TypeAliasType', TypeAliasForm, 'typing'),
)
for title, host, place in FORMS:
    cls = builtin_class(title, host, adopt=False, module=place)
    if host is PartOfParameters:
        GENERATOR_CLASSES[title] = cls
        cls.varied = True
    method(cls, '__or__', lambda machine, form, other: form | other)
    method(cls, '__ror__', lambda machine, form, other: unite(other, form))
    if host in (GenericAlias, TypingAlias):
        method(cls, '__call__', alias_call)
        method(cls, '__mro_entries__', mro_entries)
        method(cls, '__instancecheck__', alias_instance_check)
        method(cls, '__subclasscheck__', alias_subclass_check)
        if host is GenericAlias:
            method(cls, '__getattribute__', generic_attribute)
            cls.has_getattribute = True
        else:
            method(cls, '__getattr__', alias_attribute)
            cls.has_getattr = True
        method(cls, '__getitem__', lambda machine, form, key: form[key])
        get_set(cls, '__origin__', alias_origin)
        get_set(cls, '__args__', alias_args, machine=True)
        get_set(cls, '__parameters__', lambda alias: tuple(parameters_in(alias.args)))
        get_set(cls, '__metadata__', lambda alias: alias.args[1:])
    elif host in (UnionType, TypingUnion):
        method(cls, '__instancecheck__', union_instance_check)
        method(cls, '__subclasscheck__', union_subclass_check)
        get_set(cls, '__args__', lambda union: union.args)
        get_set(cls, '__parameters__', lambda union: tuple(parameters_in(union.args)))
    else:
        method(cls, '__call__', form_call)
        method(cls, '__mro_entries__', form_mro_entries)
        method(cls, '__instancecheck__', form_instance_check)
        method(cls, '__subclasscheck__', form_subclass_check)
UNION = HOST_CLASSES[TypingUnion]
TYPE_VARIABLE = HOST_CLASSES[TypeVariable]
PARAMETER_SPECIFICATION = HOST_CLASSES[ParameterSpecification]
TYPE_VARIABLE_TUPLE = HOST_CLASSES[TypeVariableTuple]
NEW_TYPE = HOST_CLASSES[NewTypeForm]
ALIAS_TYPE = HOST_CLASSES[TypeAliasForm]
FORWARD = HOST_CLASSES[ForwardReference]
get_set(HOST_CLASSES[SpecialForm], '__name__', lambda form: form.name)
get_set(HOST_CLASSES[SpecialForm], '_name', lambda form: form.name)
get_set(HOST_CLASSES[TypingAlias], '_name', lambda form: form.title)
for cls in (HOST_CLASSES[SpecialForm], HOST_CLASSES[TypingAlias], UNION, FORWARD):
    get_set(cls, '__module__', lambda form: 'typing')
get_set(NEW_TYPE, '__qualname__', lambda form: form.name)
for cls in (TYPE_VARIABLE, PARAMETER_SPECIFICATION, TYPE_VARIABLE_TUPLE, NEW_TYPE, ALIAS_TYPE):
    get_set(cls, '__name__', lambda form: form.name)
    get_set(cls, '__module__', lambda form: form.module if isinstance(form, TypeVariable) else '__main__')
for cls in (TYPE_VARIABLE, PARAMETER_SPECIFICATION):
    get_set(cls, '__bound__', lambda form: form.bound)
    get_set(cls, '__covariant__', lambda form: form.covariant)
    get_set(cls, '__contravariant__', lambda form: form.contravariant)
    get_set(cls, '__infer_variance__', lambda form: form.infer)
NO_DEFAULT = SpecialForm('NoDefault')
if HOST_313:
    for cls in (TYPE_VARIABLE, PARAMETER_SPECIFICATION, TYPE_VARIABLE_TUPLE):
        get_set(cls, '__default__', lambda form: NO_DEFAULT if form.default is UNSET else form.default)
        method(cls, 'has_default', lambda machine, form: form.default is not UNSET)
get_set(TYPE_VARIABLE, '__constraints__', lambda form: form.constraints)
get_set(PARAMETER_SPECIFICATION, 'args', lambda form: PartOfParameters(form.name, 'args'))
get_set(PARAMETER_SPECIFICATION, 'kwargs', lambda form: PartOfParameters(form.name, 'kwargs'))
for cls in (TYPE_VARIABLE_TUPLE, HOST_CLASSES[GenericAlias], HOST_CLASSES[TypingAlias]):
    method(cls, '__iter__', lambda machine, form: TupleIterator((unpacked(form),)))
get_set(NEW_TYPE, '__supertype__', lambda form: form.supertype)
get_set(FORWARD, '__forward_arg__', lambda form: form.text)
FORWARD.construct = Native('ForwardRef', lambda machine, text, **keywords: ForwardReference(text), machine=True)


def alias_value(machine: Machine, form: TypeAliasForm) -> object:
    if form.value is UNSET:
        form.value = machine.call(form.function, [])
    return form.value


get_set(ALIAS_TYPE, '__value__', alias_value, machine=True)
get_set(ALIAS_TYPE, '__type_params__', lambda form: form.parameters)

# -- Generic and Protocol


def class_parameters(cls: Class) -> tuple[object, ...]:
    for base in cls.mro:
        found = base.namespace.get('__parameters__')
        if isinstance(found, tuple):
            return found
    return ()


def generic_item(machine: Machine, cls: Any, key: object) -> object:
    items = key if isinstance(key, tuple) else (key,)
    args = tuple([convert(item) for item in items])
    if cls is GENERIC or cls is PROTOCOL:
        for arg in args:
            if not isinstance(arg, TypeVariable) and not (isinstance(arg, TypingAlias) and arg.title == 'Unpack'):
                raise TypeError(
                    f'Parameters to {cls.name}[...] must all be type variables or parameter specification variables.'
                )
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.name}[...] must all be unique')
        return TypingAlias(cls, args)
    parameters = class_parameters(cls)
    if not parameters:
        raise TypeError(f'{cls!r} is not a generic class')
    variadic = any(isinstance(item, TypeVariable) and item.kind != 'TypeVar' for item in parameters)
    least = len(parameters)
    if variadic:
        # A tuple of type variables takes any number; a lone parameter specification takes types as well as a list.
        packs = any(isinstance(item, TypeVariableTuple) for item in parameters)
        least = least - 1 if packs else len(args) if least == 1 else least
    if len(args) < least or (len(args) > least and not variadic):
        many = 'many' if len(args) > least else 'few'
        open_ended = variadic or (HOST_313 and many == 'few')
        expected = f'at least {least}' if open_ended else str(least)
        raise TypeError(f'Too {many} arguments for {cls!r}; actual {len(args)}, expected {expected}')
    return TypingAlias(cls, args)


def generic_init_subclass(__machine: Machine, __cls: Any, **keywords: Any) -> object:
    bases = __cls.namespace.get('__orig_bases__')
    if isinstance(bases, tuple):
        declared = [base for base in bases if isinstance(base, Alias) and base.origin in (GENERIC, PROTOCOL)]
        if len([base for base in declared if base.origin is GENERIC]) > 1:
            raise TypeError('Cannot inherit from Generic[...] multiple times.')
        parameters = tuple(parameters_in(declared[0].args if declared else bases))
        __cls.namespace['__parameters__'] = parameters
    else:
        __cls.namespace['__parameters__'] = ()
    if __cls.is_subclass(PROTOCOL):
        protocol = PROTOCOL in __cls.bases
        __cls.namespace['_is_protocol'] = protocol
        if protocol:
            __cls.protocol = ('',)
            __cls.is_abstract = True
    following = __cls.lookup_after(GENERIC, '__init_subclass__')
    if isinstance(following, ClassMethod):
        return TailCall(following.function, [__cls], keywords or None)
    if keywords:
        raise TypeError(f'{cls.name}.__init_subclass__() takes no keyword arguments')
    return None


GENERIC = Class('Generic', [OBJECT], {}, None, 'typing')
GENERIC.namespace['__class_getitem__'] = Native('__class_getitem__', generic_item, machine=True, owner='classmethod')
GENERIC.namespace['__init_subclass__'] = ClassMethod(
    Native('__init_subclass__', generic_init_subclass, machine=True, owner='Generic')
)
PROTOCOL = Class('Protocol', [GENERIC], {}, None, 'typing')
GENERIC.has_dict = PROTOCOL.has_dict = False

#: What the namespace of a protocol has besides its members.
UNCOUNTED = frozenset(
    '__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __weakref__ '
    '__class_getitem__ __match_args__ __orig_bases__ __parameters__ _is_protocol __hash__ __type_params__ '
    '__init_subclass__ __qualname__ __static_attributes__ __firstlineno__'.split()
)


def protocol_members(cls: Class) -> list[str]:
    names: list[str] = []
    for base in cls.mro:
        if not base.namespace.get('_is_protocol'):
            continue
        annotations = base.namespace.get('__annotations__')
        for name in [*base.namespace, *(annotations if isinstance(annotations, dict) else ())]:
            if isinstance(name, str) and name not in UNCOUNTED and name not in names:
                names.append(name)
    return names


def runtime_checkable(machine: Machine, cls: Any) -> object:
    if not isinstance(cls, Class) or not cls.namespace.get('_is_protocol'):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {machine.to_repr(cls)}')
    cls.protocol = tuple(protocol_members(cls)) or ('__class__',)
    return cls


# -- what the compiler calls


def type_parameter(machine: Machine, name: str, kind: str, bound: object, default: object = UNSET) -> TypeVariable:
    made = type_variable(name, kind)
    made.module = machine.calling_module()
    made.infer = True
    made.default = default[0] if isinstance(default, tuple) else default
    if isinstance(bound, tuple):
        made.constraints = bound
    else:
        made.bound = bound
    return made


def type_alias(machine: Machine, name: str, function: object, parameters: Any) -> TypeAliasForm:
    return TypeAliasForm(name, function, tuple(parameters))


def generic_base(machine: Machine, bases: Any, parameters: Any) -> None:
    for base in bases:
        if isinstance(base, Alias) and base.origin in (GENERIC, PROTOCOL):
            return
    given = [unpacked(item) if isinstance(item, TypeVariableTuple) else item for item in parameters]
    bases.append(TypingAlias(GENERIC, tuple(given)))


COMPILER_NAMES = (('.type_parameter', type_parameter), ('.type_alias', type_alias), ('.generic_base', generic_base))
for title, function in COMPILER_NAMES:
    BUILTINS[title] = Native(title, function, machine=True)
