"""`object`, `type`, functions, methods, descriptors, modules and the other types of the data model."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import EllipsisType, NotImplementedType
from typing import Any

from monty_vm.builtins.tables import (
    HELD,
    OBJECT,
    TYPE,
    builtin_class,
    class_method,
    constructor,
    derivable,
    get_set,
    method,
    new_method,
    stood_for,
    text_about,
)
from monty_vm.compiler.host_code import constants_of, host_code
from monty_vm.machine.frame import UNSET, Cell, Code, Globals
from monty_vm.machine.machine import BUILTINS, Machine, module_variables
from monty_vm.machine.operations import COSTLY, NO_DICT, attribute_name, attributes_of
from monty_vm.objects.classes import (
    GENERATOR_CLASSES,
    HOST_CLASSES,
    Class,
    Instance,
    best_layout,
    class_repr,
    make_instance,
    type_of,
)
from monty_vm.objects.exception import EXCEPTIONS, FrameObject, TracebackObject
from monty_vm.objects.extended import GlobalsView, view_of
from monty_vm.objects.function import (
    BoundMethod,
    ClassMethod,
    Function,
    Module,
    Property,
    Slot,
    StaticMethod,
    Super,
)
from monty_vm.objects.future import HostFunction
from monty_vm.objects.iterators import Iterator, ListIterator
from monty_vm.objects.native import BoundNative, GetSet, Native, TailCall
from monty_vm.traceback import frame_object, line_of_entry
from monty_vm.versions import HOST_312, HOST_313

# -- object


def object_new(__machine: Machine, __cls: Any = UNSET, *args: Any, **keywords: Any) -> object:
    if __cls is UNSET:
        raise TypeError('object.__new__(): not enough arguments')
    if not isinstance(__cls, Class):
        raise TypeError(f'object.__new__(X): X is not a type object ({type_of(__cls).name})')
    if (args or keywords) and __cls.has_new:
        raise TypeError('object.__new__() takes exactly one argument (the type to instantiate)')
    if (args or keywords) and not isinstance(__cls.lookup('__init__'), Function):
        raise TypeError(f'{__cls.name}() takes no arguments')
    __machine.check_abstract(__cls)
    layout = __cls.layout
    if len(layout.mro) == 1:
        return make_instance(__cls)
    raise TypeError(f'object.__new__({__cls.name}) is not safe, use {layout.name}.__new__()')


def object_init(__machine: Machine, __value: object, *args: Any, **keywords: Any) -> None:
    cls = type_of(__value)
    if (args or keywords) and (isinstance(cls.lookup('__init__'), Function) or not cls.has_new):
        if len(cls.layout.mro) == 1:
            name = cls.name
            raise TypeError(
                f'{name}.__init__() takes exactly one argument (the instance to initialize)'
                if not isinstance(cls.lookup('__init__'), Function)
                else 'object.__init__() takes exactly one argument (the instance to initialize)'
            )


def object_repr(machine: Machine, value: object) -> str:
    cls = type_of(value)
    name = cls.qualname if cls.module == 'builtins' else f'{cls.module}.{cls.qualname}'
    return f'<{name} object at {machine.address(value)}>'


def object_str(machine: Machine, value: object) -> str:
    return machine.to_repr(value)


def object_eq(machine: Machine, value: object, other: object) -> object:
    return True if value is other else NotImplemented


def object_ne(machine: Machine, value: object, other: object) -> object:
    result = machine.try_special(value, type_of(value), '__eq__', other)
    return result if result is NotImplemented else not machine.truth(result)


def object_hash(machine: Machine, value: object) -> int:
    return id(value) >> 4


def object_format(machine: Machine, value: Any, spec: Any) -> str:
    if not isinstance(spec, str):
        raise TypeError(f'__format__() argument must be str, not {type_of(spec).name}')
    if not spec:
        return machine.to_str(value)
    cls = type_of(value)
    host: Any = cls.layout.host
    if host is None or host.__format__ is object.__format__:
        raise TypeError(f'unsupported format string passed to {cls.name}.__format__')
    machine.check_format(spec)
    check = COSTLY.get(host)
    if check is not None:
        check(machine, value, spec, 'format')
    formatted = host.__format__(value, spec)
    assert isinstance(formatted, str)
    return formatted


def object_getattribute(machine: Machine, value: object, name: object) -> object:
    cls = type_of(value)
    name = attribute_name(name)
    found = machine.find_attribute(value, name, cls)
    if found is UNSET:
        raise machine.attribute_error(f"'{cls.name}' object has no attribute '{name}'", name, value)
    return found


def object_setattr(machine: Machine, value: object, name: object, item: object) -> None:
    machine.store_attribute(value, attribute_name(name), item)


def object_delattr(machine: Machine, value: object, name: object) -> None:
    machine.remove_attribute(value, attribute_name(name))


def object_dir(machine: Machine, value: object) -> object:
    return machine.dir_of(value)


def slots_of(value: object) -> list[str]:
    """The names in `__slots__` of an object's classes. Their values stand among the attributes."""
    return [slot for base in type_of(value).mro if base.slots for slot in base.slots]


def hidden_in(value: object, attrs: dict[str, object]) -> list[str]:
    """Names among the attributes of an object that `__dict__` doesn't have."""
    return [*slots_of(value), HELD] if HELD in attrs else slots_of(value)


def object_dict(machine: Machine, value: object) -> object:
    if isinstance(value, Module):
        return view_of(machine.loaded(value).globals)
    cls = type_of(value)
    attrs = attributes_of(value)
    if attrs is None and isinstance(value, Function):
        attrs = {}
        value.attrs = attrs
    if attrs is None or not cls.has_dict:
        raise machine.attribute_error(f"'{cls.name}' object has no attribute '__dict__'", '__dict__', value)
    hidden = hidden_in(value, attrs)
    if hidden:
        return {name: item for name, item in attrs.items() if name not in hidden}
    return attrs


def object_state(machine: Machine, value: object) -> object:
    attrs = attributes_of(value) or {}
    hidden = hidden_in(value, attrs)
    if not hidden:
        return attrs or None
    named = {name: item for name, item in attrs.items() if name not in hidden}
    slotted = {name: attrs[name] for name in slots_of(value) if name in attrs}
    return (named or None, slotted) if slotted else named or None


def object_reduce(machine: Machine, value: object) -> TailCall:
    return TailCall(machine.prelude('reduce_object'), [value, 0, is_opaque(value)])


def object_reduce_for(machine: Machine, value: object, protocol: object) -> TailCall:
    return TailCall(machine.prelude('reduce'), [value, machine.to_index(protocol), is_opaque(value)])


def is_opaque(value: object) -> bool:
    """Whether an object holds more than its attributes, its items and what `__getnewargs__` says."""
    return not isinstance(value, Instance) or HELD in value.attrs


def object_set_dict(machine: Machine, value: object, attrs: object) -> None:
    own = attributes_of(value)
    cls = type_of(value)
    if own is None or not cls.has_dict:
        raise machine.attribute_error(f"'{cls.name}' object has no attribute '__dict__'{NO_DICT}", '__dict__', value)
    if not isinstance(attrs, dict):
        raise TypeError(f"__dict__ must be set to a dictionary, not a '{type_of(attrs).name}'")
    kept = {name: own[name] for name in hidden_in(value, own) if name in own}
    target: Any = value
    target.attrs = {**attrs, **kept} if kept else attrs


def object_delete_dict(value: object) -> None:
    if not isinstance(value, Instance):
        raise TypeError('cannot delete __dict__')
    value.attrs = {}


def object_set_class(machine: Machine, value: object, cls: object) -> None:
    if not isinstance(cls, Class):
        raise TypeError(f"__class__ must be set to a class, not '{type_of(cls).name}' object")
    if cls.machine is None or not isinstance(value, Instance):
        raise TypeError('__class__ assignment only supported for mutable types or ModuleType subclasses')
    if cls.layout is not value.cls.layout or shape_of(cls) != shape_of(value.cls):
        raise TypeError(f"__class__ assignment: '{cls.name}' object layout differs from '{value.cls.name}'")
    value.cls = cls


def shape_of(cls: Class) -> tuple[bool, list[list[str]]]:
    """What the instances of a class have room for: other attributes than slots, and the slots of each class."""
    return cls.has_dict, [sorted(base.slots) for base in cls.mro if base.slots]


def refuse(message: str) -> Callable[..., object]:
    """The deleter of an attribute that can't be deleted."""

    def delete(value: object) -> object:
        raise TypeError(message)

    return delete


def init_subclass(__machine: Machine, __cls: Class, **keywords: Any) -> None:
    if keywords:
        raise TypeError(f'{__cls.name}.__init_subclass__() takes no keyword arguments')


OBJECT.construct = Native('object', lambda machine: Instance(OBJECT), machine=True)
new_method(OBJECT, object_new)
OBJECT_METHODS: dict[str, Callable[..., Any]] = {
    '__init__': object_init,
    '__repr__': object_repr,
    '__str__': object_str,
    '__eq__': object_eq,
    '__ne__': object_ne,
    '__hash__': object_hash,
    '__format__': object_format,
    '__getattribute__': object_getattribute,
    '__setattr__': object_setattr,
    '__delattr__': object_delattr,
    '__dir__': object_dir,
    '__sizeof__': lambda machine, value: sys.getsizeof(value),
    '__getstate__': object_state,
    '__reduce__': object_reduce,
    '__reduce_ex__': object_reduce_for,
    **dict.fromkeys(('__lt__', '__le__', '__gt__', '__ge__'), lambda machine, value, other: NotImplemented),
}
for name, implementation in OBJECT_METHODS.items():
    method(OBJECT, name, implementation)
class_method(OBJECT, '__init_subclass__', init_subclass)
class_method(OBJECT, '__subclasshook__', lambda machine, cls, other: NotImplemented)
get_set(
    OBJECT,
    '__class__',
    lambda machine, value: type_of(value),
    object_set_class,
    machine=True,
    deleter=refuse("can't delete __class__ attribute"),
)
get_set(OBJECT, '__dict__', object_dict, object_set_dict, machine=True, deleter=object_delete_dict)
get_set(OBJECT, '__weakref__', lambda value: None)
OBJECT.namespace['__doc__'] = vars(object)['__doc__']

# -- type


def type_call(__machine: Machine, *args: Any, **keywords: Any) -> object:
    if len(args) == 1 and not keywords:
        return type_of(args[0])
    return type_new(__machine, TYPE, *args, **keywords)


def type_new(__machine: Machine, __metaclass: Class, *args: Any, **keywords: Any) -> object:
    if len(args) != 3:
        raise TypeError('type() takes 1 or 3 arguments')
    name, bases, namespace = args
    if not isinstance(name, str):
        raise TypeError(f'type.__new__() argument 1 must be str, not {type_of(name).name}')
    if not isinstance(bases, tuple):
        raise TypeError(f'type.__new__() argument 2 must be tuple, not {type_of(bases).name}')
    if not isinstance(namespace, dict):
        raise TypeError(f'type.__new__() argument 3 must be dict, not {type_of(namespace).name}')
    chosen = __machine.best_metaclass(__metaclass, list(bases))
    return __machine.make_class(name, list(bases), namespace, chosen, dict(keywords))


def type_init(__machine: Machine, __cls: object, *args: Any, **keywords: Any) -> None:
    return None


def type_subclasses(machine: Machine, cls: Class) -> list[object]:
    """Of a builtin class, those that have a name as a builtin; `object` tells nothing of what there is."""
    if cls.machine is not None or cls is OBJECT:
        return list(cls.subclasses)
    found = {id(other): other for other in BUILTINS.values() if isinstance(other, Class) and cls in other.bases}
    return list(found.values())


def type_mro(machine: Machine, cls: Class) -> list[object]:
    return list(cls.mro)


def type_doc(machine: Machine, cls: Class) -> object:
    found = cls.namespace.get('__doc__')
    return type.__doc__ if cls is TYPE else None if isinstance(found, GetSet) else found


def type_module(cls: Class) -> object:
    return cls.module if cls.machine is None else cls.namespace.get('__module__', cls.module)


def set_type_module(cls: Class, value: object) -> None:
    if isinstance(value, str):
        cls.module = value
    cls.set('__module__', value)


def set_type_bases(cls: Class, value: object) -> None:
    if not isinstance(value, tuple):
        raise TypeError(f'can only assign tuple to {cls.name}.__bases__, not {type_of(value).name}')
    if not value:
        raise TypeError(f'can only assign non-empty tuple to {cls.name}.__bases__, not ()')
    bases: list[Class] = []
    for base in value:
        if not isinstance(base, Class):
            raise TypeError(f"{cls.name}.__bases__ must be tuple of classes, not '{type_of(base).name}'")
        if base.is_subclass(cls):
            raise TypeError('a __bases__ item causes an inheritance cycle')
        bases.append(base)
    if best_layout(bases) is not cls.layout:
        raise TypeError(f"__bases__ assignment: '{bases[0].name}' object layout differs from '{cls.bases[0].name}'")
    cls.rebase(bases)


def set_type_name(cls: Class, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"can only assign string to {cls.name}.__name__, not '{type_of(value).name}'")
    if '\0' in value:
        raise ValueError('type name must not contain null characters')
    cls.name = value


def set_type_qualname(cls: Class, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"can only assign string to {cls.name}.__qualname__, not '{type_of(value).name}'")
    cls.qualname = value


def type_annotations(machine: Machine, cls: Class) -> object:
    if cls.machine is None:
        raise machine.attribute_error(
            f"type object '{cls.name}' has no attribute '__annotations__'", '__annotations__', cls
        )
    return cls.namespace.setdefault('__annotations__', {})


def set_type_annotations(machine: Machine, cls: Class, value: object) -> None:
    cls.namespace['__annotations__'] = value


def delete_type_annotations(cls: Class) -> None:
    """Called where the class has none of its own."""
    raise AttributeError('__annotations__')


def type_abstract(machine: Machine, cls: Class) -> object:
    found = cls.namespace.get('__abstractmethods__', UNSET)
    if found is UNSET:
        raise machine.attribute_error(
            f"type object '{cls.name}' has no attribute '__abstractmethods__'", '__abstractmethods__', cls
        )
    return found


def set_type_abstract(machine: Machine, cls: Class, value: object) -> None:
    cls.namespace['__abstractmethods__'] = value
    cls.is_abstract = machine.truth(value)


def type_or(machine: Machine, cls: object, other: object) -> object:
    from monty_vm.objects.typing import unite

    return unite(cls, other)


def class_flags(cls: Class) -> int:
    """Whether Python code defines the class (abstract classes of the library count), and whether it is abstract."""
    defined = cls.machine is not None or (cls.layout is OBJECT and cls is not OBJECT)
    return (1 << 9 if defined else 0) | (1 << 20 if cls.is_abstract else 0)


TYPE.construct = Native('type', type_call, machine=True)
new_method(TYPE, type_new)
TYPE.extended = object
method(TYPE, '__init__', type_init)
method(TYPE, '__subclasses__', type_subclasses)
method(TYPE, 'mro', type_mro)
method(TYPE, '__repr__', lambda machine, cls: class_repr(cls))
method(TYPE, '__instancecheck__', lambda machine, cls, value: machine.is_instance(value, cls))
method(TYPE, '__subclasscheck__', lambda machine, cls, other: machine.is_subclass(other, cls))
method(
    TYPE,
    '__call__',
    lambda __machine, __cls, *args, **keywords: TailCall(__machine.prelude('construct'), [__cls, list(args), keywords]),
)
method(TYPE, '__or__', type_or)
method(TYPE, '__ror__', lambda machine, cls, other: type_or(machine, other, cls))
get_set(TYPE, '__name__', lambda cls: cls.name, set_type_name)
get_set(TYPE, '__qualname__', lambda cls: cls.qualname, set_type_qualname)
get_set(TYPE, '__module__', type_module, set_type_module)
get_set(TYPE, '__mro__', lambda cls: tuple(cls.mro))
get_set(TYPE, '__bases__', lambda cls: tuple(cls.bases), set_type_bases)
get_set(TYPE, '__base__', lambda cls: cls.bases[0] if cls.bases else None)
get_set(TYPE, '__flags__', class_flags)
class_method(TYPE, '__prepare__', lambda __machine, __cls, *args, **keywords: {})
get_set(
    TYPE, '__doc__', type_doc, lambda machine, cls, value: cls.namespace.__setitem__('__doc__', value), machine=True
)
get_set(
    TYPE,
    '__annotations__',
    type_annotations,
    set_type_annotations,
    machine=True,
    deleter=delete_type_annotations,
)
get_set(TYPE, '__abstractmethods__', type_abstract, set_type_abstract, machine=True)
TYPE.has_dict = True

# -- functions


def function_annotations(function: Function) -> object:
    if function.annotations is None:
        function.annotations = {}
    return function.annotations


def set_annotations(function: Function, value: object) -> None:
    if value is not None and not isinstance(value, dict):
        raise TypeError('__annotations__ must be set to a dict object')
    function.annotations = value


def set_name(function: Function, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError('__name__ must be set to a string object')
    function.name = value


def set_qualname(function: Function, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError('__qualname__ must be set to a string object')
    function.qualname = value


def set_function_dict(machine: Machine, function: Function, value: object) -> None:
    if not isinstance(value, dict):
        raise TypeError(f"__dict__ must be set to a dictionary, not a '{type_of(value).name}'")
    function.attrs = value


def code_of(function: Function) -> Code:
    if function.code.deferred is not None:
        function.machine.complete(function)
    return function.code


def set_code(function: Function, value: object) -> None:
    if not isinstance(value, Code):
        raise TypeError('__code__ must be set to a code object')
    check_closure(value, function.closure, f'{function.name}()')
    function.code = value
    function.cells = function.globals.link(value.unit)
    function.spare = None


def set_doc(function: Function, value: object) -> None:
    function.doc = value


def set_defaults(function: Function, value: object) -> None:
    if value is not None and not isinstance(value, tuple):
        raise TypeError('__defaults__ must be set to a tuple object')
    function.defaults = None if value is None else list(value)


def set_keyword_defaults(function: Function, value: object) -> None:
    if value is not None and not isinstance(value, dict):
        raise TypeError('__kwdefaults__ must be set to a dict object')
    function.keyword_defaults = value


def function_module(function: Function) -> object:
    attrs = function.attrs
    if attrs is not None and '__module__' in attrs:
        return attrs['__module__']
    return function.globals.name


def set_function_module(function: Function, value: object) -> None:
    if function.attrs is None:
        function.attrs = {}
    # Only what differs is kept: a function's `__dict__` doesn't show it in CPython.
    function.attrs.pop('__module__', None)
    if value != function.globals.name:
        function.attrs['__module__'] = value


def function_get(machine: Machine, function: object, instance: object, owner: object = None) -> object:
    return function if instance is None else BoundMethod(function, instance)


def check_closure(code: Code, closure: list[Cell] | None, name: str) -> None:
    given = 0 if closure is None else len(closure)
    if given != len(code.free_names):
        raise ValueError(f'{name} requires a code object with {given} free vars, not {len(code.free_names)}')


def closure_order(code: Code) -> list[int]:
    """Where the cells of a function are in its own order, for each in CPython's, which is that of the names."""
    return sorted(range(len(code.free_names)), key=code.free_names.__getitem__)


def closure_of(function: Function) -> tuple[Cell, ...] | None:
    cells = function.closure
    return None if cells is None else tuple([cells[index] for index in closure_order(function.code)])


def make_function(
    machine: Machine, code: Any, globals: Any, name: Any = None, argdefs: Any = None, closure: Any = None
) -> Function:
    """`types.FunctionType(...)`: the variables of a plain dictionary are copied."""
    if not isinstance(code, Code):
        raise TypeError(f"function() argument 'code' must be code, not {type_of(code).name}")
    if not isinstance(globals, dict):
        raise TypeError(f"function() argument 'globals' must be dict, not {type_of(globals).name}")
    if not isinstance(closure, tuple) and (closure is not None or code.free_names):
        raise TypeError('arg 5 (closure) must be None or tuple')
    given = [cell for cell in closure or () if isinstance(cell, Cell)]
    if len(given) != len(code.free_names):
        raise ValueError(f'{code.name} requires closure of length {len(code.free_names)}, not {len(given)}')
    cells = list(given)
    for index, cell in zip(closure_order(code), given, strict=True):
        cells[index] = cell
    if isinstance(globals, GlobalsView):
        variables: Globals = globals.variables
    else:
        variables = Globals('__main__', machine.builtins)
        for key, value in globals.items():
            variables.set(str(key), value)
    made = Function(code, variables, variables.link(code.unit), machine, cells or None)
    if name is not None:
        set_name(made, name)
    set_defaults(made, argdefs)
    return made


FUNCTION = builtin_class('function', Function, adopt=False)
FUNCTION.construct = Native('function', make_function, machine=True)
FUNCTION.has_dict = True
for name, getter, setter in (
    ('__name__', lambda f: f.name, set_name),
    ('__qualname__', lambda f: f.qualname, set_qualname),
):
    get_set(FUNCTION, name, getter, setter, deleter=refuse(f'{name} must be set to a string object'))
get_set(FUNCTION, '__dict__', object_dict, set_function_dict, machine=True, deleter=refuse('cannot delete __dict__'))
get_set(
    FUNCTION,
    '__module__',
    function_module,
    set_function_module,
    deleter=lambda f: set_function_module(f, None),
)
get_set(FUNCTION, '__doc__', lambda f: f.doc, set_doc, deleter=lambda f: set_doc(f, None))
get_set(
    FUNCTION,
    '__annotations__',
    function_annotations,
    set_annotations,
    deleter=lambda f: set_annotations(f, None),
)
get_set(
    FUNCTION,
    '__defaults__',
    lambda f: None if f.defaults is None else tuple(f.defaults),
    set_defaults,
    deleter=lambda f: set_defaults(f, None),
)
get_set(
    FUNCTION,
    '__kwdefaults__',
    lambda f: f.keyword_defaults,
    set_keyword_defaults,
    deleter=lambda f: set_keyword_defaults(f, None),
)
get_set(FUNCTION, '__code__', code_of, set_code, deleter=refuse('__code__ must be set to a code object'))
get_set(FUNCTION, '__globals__', lambda f: view_of(f.globals))
get_set(FUNCTION, '__builtins__', lambda machine, f: view_of(machine.load_module('builtins').globals), machine=True)
get_set(FUNCTION, '__closure__', closure_of)
if HOST_312:
    get_set(
        FUNCTION,
        '__type_params__',
        lambda f: f.type_parameters,
        lambda f, value: f.__setattr__('type_parameters', value),
    )
method(FUNCTION, '__call__', lambda __machine, __f, *args, **keywords: TailCall(__f, list(args), keywords))
method(FUNCTION, '__get__', function_get)


def shared_names(code: Code) -> list[str]:
    """The variables that inner functions use."""
    registers = {*code.cell_registers, *code.parameter_cells}
    return [name for name, register in code.variables.items() if register in registers]


def own_names(code: Code) -> list[str]:
    """The parameters, then the variables that no inner function uses."""
    count = int(code.positional + code.keyword_only) + code.variadic + code.variadic_keywords
    shared = shared_names(code)
    return [name for index, name in enumerate(code.local_names) if index < count or name not in shared]


def code_flags(code: Code) -> int:
    """What `inspect` calls CO_OPTIMIZED, CO_NEWLOCALS, CO_NESTED and so on."""
    flags = (4 if code.variadic else 0) | (8 if code.variadic_keywords else 0) | (0, 0x20, 0x80, 0x200)[code.kind]
    if code.number and not code.is_class_body:
        flags |= 3 | (0x10 if '<locals>' in code.qualname else 0)
    return flags


CODE = builtin_class('code', Code, adopt=False)
get_set(CODE, 'co_name', lambda code: code.name)
get_set(CODE, 'co_qualname', lambda code: code.qualname)
get_set(CODE, 'co_argcount', lambda code: code.positional)
get_set(CODE, 'co_posonlyargcount', lambda code: code.positional_only)
get_set(CODE, 'co_kwonlyargcount', lambda code: code.keyword_only)
get_set(CODE, 'co_varnames', lambda code: tuple(own_names(code)))
get_set(CODE, 'co_freevars', lambda code: tuple(sorted(code.free_names)))
get_set(CODE, 'co_cellvars', lambda code: tuple(shared_names(code)))
get_set(CODE, 'co_nlocals', lambda code: len(own_names(code)))
get_set(CODE, 'co_firstlineno', lambda code: code.line)
get_set(CODE, 'co_filename', lambda code: code.unit.filename)
get_set(CODE, 'co_flags', code_flags)


def of_host(name: str) -> Callable[[Machine, Code], object]:
    """An attribute of a code that CPython's compiler knows."""

    def get(machine: Machine, code: Code) -> object:
        machine.charge(len(code.unit.source) * 64)
        made = host_code(code)
        if made is None:
            raise machine.attribute_error(f"'code' object has no attribute '{name}'", name, code)
        if name == 'co_consts':
            return constants_of(code)
        return made.co_names if name == 'co_names' else made.co_stacksize

    return get


for name in ('co_consts', 'co_names', 'co_stacksize'):
    get_set(CODE, name, of_host(name), machine=True)


def lines_of(machine: Machine, code: Code) -> Iterator:
    """`co_lines`: which lines have code."""
    machine.charge(len(code.unit.source) * 64)
    made = host_code(code)
    return ListIterator([] if made is None else list(made.co_lines()))


method(CODE, 'co_lines', lines_of)
CELL = builtin_class('cell', Cell, adopt=False)


def cell_contents(cell: Cell) -> object:
    if cell.value is UNSET:
        raise ValueError('Cell is empty')
    return cell.value


get_set(CELL, 'cell_contents', cell_contents)


def through(name: str) -> Any:
    """An attribute that a method takes from its function."""

    def get(machine: Machine, bound: Any) -> object:
        return machine.get_attribute(bound.function, name)

    return get


METHOD = builtin_class('method', BoundMethod, adopt=False)
get_set(METHOD, '__func__', lambda bound: bound.function)
get_set(METHOD, '__self__', lambda bound: bound.instance)
for name in (
    '__name__',
    '__qualname__',
    '__doc__',
    '__module__',
    '__defaults__',
    '__code__',
    '__annotations__',
    '__wrapped__',
    '__isabstractmethod__',
    '__kwdefaults__',
    '__dict__',
):
    get_set(METHOD, name, through(name), machine=True)
method(METHOD, '__call__', lambda __machine, __bound, *args, **keywords: TailCall(__bound, list(args), keywords))
method(METHOD, '__eq__', lambda bound, other: bound == other, machine=False)
method(METHOD, '__hash__', lambda bound: hash(bound), machine=False)


def native_qualname(value: Any) -> str:
    if isinstance(value, Native):
        return value.name if value.owner in ('', 'classmethod') else f'{value.owner}.{value.name}'
    native = value.native
    if native.owner == 'classmethod' or native.name == '__new__':
        return f'{value.instance.qualname}.{native.name}' if isinstance(value.instance, Class) else str(native.name)
    if value.kind == 'method-wrapper':
        return f'{native.owner}.{native.name}'
    return f'{type_of(value.instance).qualname}.{native.name}'


def native_class(kind: str) -> Class:
    """The class of natives of a sort."""
    cls = builtin_class(kind, None)
    get_set(cls, '__name__', lambda n: n.native.name if isinstance(n, BoundNative) else n.name)
    get_set(cls, '__qualname__', native_qualname)
    get_set(cls, '__doc__', native_doc)
    get_set(cls, '__text_signature__', native_signature)
    method(cls, '__call__', lambda __machine, __n, *args, **keywords: TailCall(__n, list(args), keywords))
    if kind.startswith(('builtin', 'method-')):
        get_set(cls, '__self__', native_self, machine=True)
    if kind.startswith('builtin'):
        get_set(cls, '__module__', lambda n: None if isinstance(n, BoundNative) else n.module)
    else:
        get_set(cls, '__objclass__', native_owner, machine=True)
    if kind.endswith('descriptor'):
        method(cls, '__get__', bind_native)
    GENERATOR_CLASSES[kind] = cls
    return cls


def native_self(machine: Machine, value: Any) -> object:
    """What a method is bound to; the class of a `__new__`; the module of a function."""
    if isinstance(value, BoundNative):
        # In CPython, what `__new__` of a named tuple is is a function.
        return value.instance if value.native.bound is None else None
    if value.owner:
        return class_with(value) if value.name == '__new__' else None
    return machine.load_module('builtins') if value.module == 'builtins' else machine.modules.get(value.module)


def native_owner(machine: Machine, value: Any) -> object:
    """The class that a native method was found in."""
    found = class_with(value)
    if found is not None:
        return found
    name = type_of(value).name
    raise machine.attribute_error(f"'{name}' object has no attribute '__objclass__'", '__objclass__', value)


def class_with(value: Any) -> Class | None:
    native = value.native if isinstance(value, BoundNative) else value
    if isinstance(value, BoundNative):
        for cls in type_of(value.instance).mro:
            if cls.namespace.get(native.name) is native:
                return cls
    for cls in (*HOST_CLASSES.values(), *EXCEPTIONS.values()):
        found = cls.namespace.get(native.name)
        if found is native or (isinstance(found, StaticMethod) and found.function is native):
            return cls
    return None


def host_function(value: Any) -> Any:
    """The host's function that a native stands for."""
    native = value.native if isinstance(value, BoundNative) else value
    if not native.owner:
        return stood_for(native.module, native.name)
    cls = class_with(value)
    return None if cls is None else getattr(stood_for(cls.module, cls.name, cls.host), native.name, None)


def native_signature(value: Any) -> object:
    """`__text_signature__`."""
    text = getattr(host_function(value), '__text_signature__', None)
    return text if isinstance(text, str) else None


def native_doc(value: Any) -> object:
    native = value.native if isinstance(value, BoundNative) else value
    return text_about(host_function(value)) if native.doc is None else native.doc


def class_signature(cls: Any) -> object:
    text: Any = None if cls.host is None or cls.machine is not None else getattr(cls.host, '__text_signature__', None)
    return text if isinstance(text, str) else None


def bind_native(machine: Machine, native: Native, instance: object, owner: object = None) -> object:
    if instance is None:
        return native
    check_owner(native, native.name, native.owner, instance)
    return machine.bind_attribute(native, instance, type_of(instance))


get_set(TYPE, '__text_signature__', class_signature)
BUILTIN_FUNCTION = native_class('builtin_function_or_method')
BUILTIN_FUNCTION.varied = True
HOST_CLASSES[Native] = HOST_CLASSES[BoundNative] = BUILTIN_FUNCTION
for kind in ('wrapper_descriptor', 'method-wrapper', 'method_descriptor', 'classmethod_descriptor'):
    native_class(kind)
HOST_FUNCTION = builtin_class('function', HostFunction, adopt=False)
get_set(HOST_FUNCTION, '__name__', lambda f: f.name)
get_set(HOST_FUNCTION, '__qualname__', lambda f: f.name)
get_set(HOST_FUNCTION, '__doc__', lambda f: None)
get_set(HOST_FUNCTION, '__module__', lambda f: '__main__')
method(HOST_FUNCTION, '__call__', lambda __machine, __f, *args, **keywords: TailCall(__f, list(args), keywords))

# -- descriptors


def make_property(
    machine: Machine, fget: object = None, fset: object = None, fdel: object = None, doc: object = None
) -> Property:
    if doc is None and isinstance(fget, Function):
        doc = fget.doc
    return Property(fget, fset, fdel, doc)


def new_property(machine: Machine, cls: object, *args: Any, **keywords: Any) -> object:
    if not isinstance(cls, Class) or not cls.is_subclass(PROPERTY):
        name = cls.name if isinstance(cls, Class) else type_of(cls).name
        raise TypeError(f'property.__new__({name}): {name} is not a subtype of property')
    return make_property(machine, *args, **keywords) if cls is PROPERTY else make_instance(cls)


def initialise_property(machine: Machine, value: object, *args: Any, **keywords: Any) -> None:
    """Gives an instance of a guest subclass its property, which it keeps among its attributes."""
    if isinstance(value, Instance):
        made = make_property(machine, *args, **keywords)
        value.attrs[HELD] = made
        cls = value.cls
        if not cls.has_dict and '__doc__' not in slots_of(value) and (made.doc is not None or not HOST_312):
            raise AttributeError(f"'{cls.name}' object attribute '__doc__' is read-only")
        if made.doc is not None:
            value.attrs['__doc__'] = made.doc


def property_of(value: object) -> Property:
    """The property that a value is, or holds as an instance of a guest subclass."""
    if isinstance(value, Instance):
        value = value.attrs.get(HELD)
    return value if isinstance(value, Property) else Property(None, None, None, None)


def property_with(part: str) -> Any:
    def replace(machine: Machine, value: object, function: object) -> object:
        held = property_of(value)
        parts = {'getter': held.getter, 'setter': held.setter, 'deleter': held.deleter}
        doc = held.doc
        if isinstance(held.getter, Function) and doc is held.getter.doc:
            # A new getter brings its own.
            doc = None
        if function is not None:
            parts[part] = function
        arguments = [parts['getter'], parts['setter'], parts['deleter'], doc]
        if isinstance(value, Instance):
            return machine.call(value.cls, arguments)
        made = make_property(machine, *arguments)
        made.name = held.name
        return made

    return replace


def use_property(name: str, part: str) -> Any:
    def use(machine: Machine, value: object, instance: object, *args: Any) -> object:
        if part == 'getter' and instance is None:
            return value
        held = property_of(value)
        function = {'getter': held.getter, 'setter': held.setter, 'deleter': held.deleter}[part]
        if function is None:
            raise machine.property_error(held, instance, part)
        return machine.call(function, [instance, *(args if part == 'setter' else ())])

    return use


def set_property_doc(value: object, doc: object) -> None:
    property_of(value).doc = doc


def name_property(machine: Machine, value: object, owner: object, name: str) -> None:
    property_of(value).name = name


def property_name(machine: Machine, value: object) -> object:
    held = property_of(value)
    if held.name:
        return held.name
    found = UNSET if held.getter is None else machine.attribute_or(held.getter, '__name__', UNSET)
    if found is UNSET:
        raise AttributeError("'property' object has no attribute '__name__'")
    return found


PROPERTY = builtin_class('property', Property, adopt=False, visible=True)
# Instances of guest subclasses are ordinary ones.
PROPERTY.layout = OBJECT
PROPERTY.final = False
PROPERTY.construct = Native('property', make_property, machine=True)
new_method(PROPERTY, new_property)
method(PROPERTY, '__init__', initialise_property)
method(PROPERTY, '__set_name__', name_property)
if HOST_313:
    get_set(
        PROPERTY,
        '__name__',
        property_name,
        lambda machine, p, name: name_property(machine, p, None, name),
        machine=True,
    )
get_set(PROPERTY, 'fget', lambda p: property_of(p).getter)
get_set(PROPERTY, 'fset', lambda p: property_of(p).setter)
get_set(PROPERTY, 'fdel', lambda p: property_of(p).deleter)
get_set(PROPERTY, '__doc__', lambda p: property_of(p).doc, set_property_doc)
get_set(PROPERTY, '__isabstractmethod__', lambda machine, p: machine.is_abstract(property_of(p)), machine=True)
for name, part in (('__get__', 'getter'), ('__set__', 'setter'), ('__delete__', 'deleter')):
    method(PROPERTY, part, property_with(part))
    method(PROPERTY, name, use_property(name, part))

STATIC_METHOD = builtin_class('staticmethod', StaticMethod, adopt=False, visible=True)
STATIC_METHOD.construct = Native('staticmethod', lambda machine, function: StaticMethod(function), machine=True)
CLASS_METHOD = builtin_class('classmethod', ClassMethod, adopt=False, visible=True)
CLASS_METHOD.construct = Native('classmethod', lambda machine, function: ClassMethod(function), machine=True)
for wrapper in (STATIC_METHOD, CLASS_METHOD):
    wrapper.has_dict = True
    get_set(wrapper, '__func__', lambda w: w.function)
    get_set(wrapper, '__wrapped__', lambda w: w.function)
    for name in ('__name__', '__qualname__', '__module__', '__doc__', '__annotations__'):
        get_set(wrapper, name, through(name), machine=True)
    get_set(wrapper, '__isabstractmethod__', lambda machine, w: machine.is_abstract(w), machine=True)
method(STATIC_METHOD, '__get__', lambda machine, w, instance, owner=None: w.function)
method(
    CLASS_METHOD,
    '__get__',
    lambda machine, w, instance, owner=None: BoundMethod(w.function, type_of(instance) if owner is None else owner),
)
derivable(STATIC_METHOD)
derivable(CLASS_METHOD)


def make_super(machine: Machine, cls: Any = UNSET, instance: Any = UNSET) -> Super:
    if cls is UNSET:
        current = machine.current
        alone = current is None or not current.code.positional
        raise RuntimeError(f'super(): {"no arguments" if alone else "__class__ cell not found"}')
    if not isinstance(cls, Class):
        raise TypeError(f'super() argument 1 must be a type, not {type_of(cls).name}')
    if instance is UNSET or instance is None:
        return Super(cls, None, cls)
    if isinstance(instance, Class) and instance.is_subclass(cls):
        return Super(cls, instance, instance)
    if type_of(instance).is_subclass(cls):
        return Super(cls, instance, type_of(instance))
    if HOST_313:
        what = f'type {instance.name}' if isinstance(instance, Class) else f'instance of {type_of(instance).name}'
        raise TypeError(f'super(type, obj): obj ({what}) is not an instance or subtype of type ({cls.name}).')
    raise TypeError('super(type, obj): obj must be an instance or subtype of type')


SUPER = builtin_class('super', Super, adopt=False, visible=True)
SUPER.construct = Native('super', make_super, machine=True)
get_set(SUPER, '__thisclass__', lambda s: s.cls)
get_set(SUPER, '__self__', lambda s: s.instance)
get_set(SUPER, '__self_class__', lambda s: None if s.instance is None else s.start)


def descriptor_value(machine: Machine, descriptor: Any, instance: object, owner: object = None) -> object:
    """`__get__` of a slot or a computed attribute."""
    if instance is None:
        return descriptor
    if isinstance(descriptor, GetSet):
        check_owner(descriptor, descriptor.name, descriptor.owner, instance)
    return machine.bind_attribute(descriptor, instance, type_of(instance))


def set_descriptor(machine: Machine, descriptor: Any, instance: object, value: object) -> None:
    check_owner(descriptor, descriptor.name, descriptor.owner, instance)
    machine.set_attribute(instance, descriptor.name, value)


def delete_descriptor(machine: Machine, descriptor: Any, instance: object) -> None:
    check_owner(descriptor, descriptor.name, descriptor.owner, instance)
    machine.delete_attribute(instance, descriptor.name)


def check_owner(descriptor: object, name: str, owner: str, instance: object) -> None:
    """Refuses an instance whose class doesn't have this descriptor: the host's code behind it would meet a stranger."""
    cls = type_of(instance)
    for base in cls.mro:
        if base.namespace.get(name) is descriptor:
            return
    raise TypeError(f"descriptor '{name}' for '{owner}' objects doesn't apply to a '{cls.name}' object")


for title, descriptor in (('member_descriptor', Slot), ('getset_descriptor', GetSet)):
    cls = builtin_class(title, descriptor, adopt=False)
    get_set(cls, '__name__', lambda d: d.name)
    get_set(cls, '__qualname__', lambda d: f'{d.owner}.{d.name}')
    get_set(cls, '__objclass__', native_owner, machine=True)
    method(cls, '__get__', descriptor_value)
    method(cls, '__set__', set_descriptor)
    method(cls, '__delete__', delete_descriptor)

# -- modules, singletons, slices, tracebacks


def lone(host: type) -> Callable[..., object]:
    def construct(machine: Machine, *args: Any, **keywords: Any) -> object:
        if args or keywords:
            raise TypeError(f'{"EllipsisType" if host is EllipsisType else host.__name__} takes no arguments')
        return host()

    return construct


def make_module(machine: Machine, name: Any = UNSET, doc: Any = None) -> Module:
    if name is UNSET:
        raise TypeError("module() missing required argument 'name' (pos 1)")
    if not isinstance(name, str):
        raise TypeError(f"module() argument 'name' must be str, not {type_of(name).name}")
    made = machine.new_module(name)
    made.globals.set('__doc__', doc)
    made.globals.set('__package__', None)
    return made


def new_module(machine: Machine, cls: object, *args: Any, **keywords: Any) -> object:
    if not isinstance(cls, Class) or not cls.is_subclass(MODULE):
        name = cls.name if isinstance(cls, Class) else type_of(cls).name
        raise TypeError(f'module.__new__({name}): {name} is not a subtype of module')
    return make_module(machine, '') if cls is MODULE else make_instance(cls)


def initialise_module(machine: Machine, value: object, name: Any = UNSET, doc: Any = None) -> None:
    made = make_module(machine, name, doc)
    for title in module_variables(made.name):
        if isinstance(value, Instance):
            value.attrs[title] = made.globals.get(title)
        elif isinstance(value, Module):
            value.globals.set(title, made.globals.get(title))


def module_repr(machine: Machine, value: object) -> str:
    return f'<module {value.attrs.get("__name__")!r}>' if isinstance(value, Instance) else repr(value)


MODULE = builtin_class('module', Module, adopt=False)
MODULE.has_dict = True
# Instances of guest subclasses are ordinary ones.
MODULE.layout = OBJECT
MODULE.final = False
MODULE.construct = Native('module', make_module, machine=True)
new_method(MODULE, new_module)
method(MODULE, '__init__', initialise_module)
method(MODULE, '__repr__', module_repr)
for singleton in (EllipsisType, NotImplementedType, type(None)):
    cls = builtin_class(singleton.__name__, singleton, public=False)
    constructor(cls, lone(singleton))
BUILTINS['Ellipsis'] = Ellipsis
BUILTINS['NotImplemented'] = NotImplemented
BUILTINS['__debug__'] = True


def make_slice(machine: Machine, *args: Any) -> slice:
    return slice(*args)


SLICE = builtin_class('slice', slice, visible=True)
SLICE.construct = Native('slice', make_slice, machine=True)


def frame_of(machine: Machine, traceback: TracebackObject) -> FrameObject:
    entry = traceback.entries[traceback.start]
    if entry.frame is not None:
        made = frame_object(machine, entry.frame)
        made.line = line_of_entry(entry)
        return made
    module = machine.modules.get(entry.code.unit.module)
    variables = machine.globals if module is None else module.globals
    return FrameObject(entry.code, line_of_entry(entry), view_of(variables))


TRACEBACK = builtin_class('traceback', TracebackObject, adopt=False)
get_set(TRACEBACK, 'tb_lineno', lambda t: line_of_entry(t.entries[t.start]))
get_set(TRACEBACK, 'tb_next', lambda t: TracebackObject(t.entries, t.start - 1) if t.start > 0 else None)
get_set(TRACEBACK, 'tb_frame', frame_of, machine=True)
FRAME = builtin_class('frame', FrameObject, adopt=False)
get_set(FRAME, 'f_code', lambda f: f.code)
get_set(FRAME, 'f_lineno', lambda f: f.line)
get_set(FRAME, 'f_globals', lambda f: f.variables)
get_set(FRAME, 'f_locals', lambda f: f.variables if f.code.number == 0 else f.local or {})
get_set(FRAME, 'f_back', lambda f: f.back)
