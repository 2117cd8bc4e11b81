"""Making classes, and the questions that are asked of types: instance checks, mappings, sequences, exception groups."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.frame import UNSET, Cell
from monty_vm.machine.operations import Operations
from monty_vm.objects.classes import HOST_CLASSES, IMPLIED, Class, Instance, long_name, type_of
from monty_vm.objects.exception import (
    EXCEPTIONS,
    HOST_EXCEPTIONS,
    ExceptionObject,
    LimitReached,
    Thrown,
    TracebackObject,
)
from monty_vm.objects.function import BoundMethod, ClassMethod, Function, Property, Slot, StaticMethod
from monty_vm.objects.native import BoundNative, Native
from monty_vm.objects.proxy import MappingProxy
from monty_vm.versions import HOST_312

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.limits import Limits

#: The builtin metaclass of abstract base classes; set by `modules.abc`.
ABSTRACT: Final[list[Class]] = []
#: What stands for the arguments of a host exception that hold host types.
ARGUMENTS: Final[dict[Class, Callable[[BaseException], tuple[object, ...]]]] = {}
#: Exceptions of the host whose arguments say everything.
BARE: Final[frozenset[type]] = frozenset(
    {ValueError, TypeError, KeyError, IndexError, ZeroDivisionError, OverflowError, RuntimeError}
)
#: Builtin types whose subclasses get no `__weakref__`: they have it already, or can't.
UNREFERABLE: Final = ('int', 'tuple', 'bytes', 'set', 'frozenset', 'deque', 'type')
IMPLICIT_CLASS_METHODS: Final = ('__init_subclass__', '__class_getitem__')


class Types(Operations):
    """The part of the machine that knows types."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        #: Abstract classes with the classes registered as their virtual subclasses, by identity.
        self.registered: dict[int, tuple[Class, list[Class]]] = {}

    # -- making classes

    def prepare_class(
        self, name: str, bases: list[object], keywords: dict[str, object]
    ) -> tuple[list[object], dict[str, object], object, dict[str, object]]:
        """The resolved bases, the keywords but the metaclass, the metaclass, and the namespace of a new class."""
        resolved: list[object] = []
        replaced = False
        for base in bases:
            if isinstance(base, Class):
                resolved.append(base)
                continue
            entries = self.special(base, '__mro_entries__')
            if entries is UNSET:
                resolved.append(base)
                continue
            replaced = True
            result = self.call(entries, [tuple(bases)])
            if not isinstance(result, tuple):
                raise TypeError('__mro_entries__ must return a tuple')
            resolved.extend(result)
        # The instruction may be repeated, so what it was given stays as it is until nothing more can suspend.
        metaclass: object = keywords.get('metaclass')
        options = {key: value for key, value in keywords.items() if key != 'metaclass'}
        if metaclass is None or isinstance(metaclass, Class):
            metaclass = self.best_metaclass(metaclass, resolved)
        namespace: dict[str, object] = {}
        if metaclass is not None:
            prepare = self.attribute_or(metaclass, '__prepare__', UNSET)
            if prepare is not UNSET:
                made = self.call(prepare, [name, tuple(resolved)], dict(options))
                if not isinstance(made, dict):
                    raise TypeError(
                        f'{type_of(metaclass).name}.__prepare__() must return a mapping, not {type_of(made).name}'
                    )
                namespace = made
        if replaced:
            namespace['__orig_bases__'] = tuple(bases)
        return resolved, options, metaclass, namespace

    def best_metaclass(self, wanted: Class | None, bases: list[object]) -> Class | None:
        """The most derived metaclass; None stands for `type`."""
        best = None if wanted is HOST_CLASSES[type] else wanted
        for base in bases:
            if isinstance(base, Class) and base.metaclass is not None:
                other = base.metaclass
                if best is None or other.is_subclass(best):
                    best = other
                elif not best.is_subclass(other):
                    raise TypeError(
                        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                        'of the metaclasses of all its bases'
                    )
        return best

    def build_class(
        self, name: str, bases: object, metaclass: object, namespace: dict[str, object], keywords: dict[str, object]
    ) -> object:
        """The class, or the frame that makes it."""
        assert isinstance(bases, list)
        if metaclass is None or (isinstance(metaclass, Class) and metaclass.machine is None):
            return self.make_class(name, bases, namespace, metaclass, keywords)
        return self.enter(metaclass, [name, tuple(bases), namespace], keywords, False)

    def make_class(
        self,
        name: str,
        bases: list[object],
        namespace: dict[str, object],
        metaclass: Class | None,
        keywords: dict[str, object],
    ) -> Class:
        """`type(name, bases, namespace)`."""
        if '\0' in name:
            raise ValueError('type name must not contain null characters')
        parents: list[Class] = []
        for base in bases:
            if not isinstance(base, Class):
                raise TypeError('bases must be types')
            if base.final:
                raise TypeError(f"type '{long_name(base)}' is not an acceptable base type")
            if base in parents:
                raise TypeError(f'duplicate base class {base.name}')
            parents.append(base)
        if not parents:
            parents.append(HOST_CLASSES[object])
        own = dict(namespace)
        for key in own:
            if not isinstance(key, str):
                raise TypeError(f'attribute name must be string, not {type_of(key).name!r}')
        class_cell = own.pop('__classcell__', None)
        if '__module__' not in own:
            own['__module__'] = self.calling_module()
        module = own['__module__']
        qualname = own.pop('__qualname__', name)
        if '__eq__' in own and '__hash__' not in own:
            own['__hash__'] = None
        for implicit in IMPLICIT_CLASS_METHODS:
            if isinstance(own.get(implicit), Function):
                own[implicit] = ClassMethod(own[implicit])
        if isinstance(own.get('__new__'), Function):
            own['__new__'] = StaticMethod(own['__new__'])
        slots = own.get('__slots__', UNSET)
        names = self.slot_names(slots, own, name)
        implied = HOST_CLASSES[object].namespace
        for slot in names:
            own[slot] = implied[slot] if slot in IMPLIED else Slot(slot, name)
        if slots is UNSET:
            # As in CPython: where the class brings a dictionary, or lets its instances be referred to weakly.
            if not any(parent.has_dict for parent in parents):
                own.setdefault('__dict__', implied['__dict__'])
            if not any(parent.machine is not None or parent.layout.name in UNREFERABLE for parent in parents):
                own.setdefault('__weakref__', implied['__weakref__'])
        own.setdefault('__doc__', None)
        made = self.recall()
        if isinstance(made, Class):
            cls = made
        else:
            cls = Class(name, parents, own, self.machine(), module if isinstance(module, str) else '__main__')
            self.remember(cls)
        if isinstance(class_cell, Cell):
            class_cell.value = cls
        if isinstance(qualname, str):
            cls.qualname = qualname
        cls.metaclass = metaclass if metaclass is not HOST_CLASSES[type] else None
        if slots is not UNSET:
            cls.slots = names
            cls.has_dict = any(parent.has_dict and len(parent.mro) > 1 for parent in parents) or '__dict__' in names
        if cls.layout.extended is None and len(cls.layout.mro) > 1:
            raise TypeError(f"type '{cls.layout.name}' is not an acceptable base type")
        self.set_names(cls)
        if metaclass is not None and ABSTRACT and metaclass.is_subclass(ABSTRACT[0]):
            self.find_abstract(cls)
        initialise = cls.lookup_after(cls, '__init_subclass__')
        if isinstance(initialise, ClassMethod):
            self.call(initialise.function, [cls], keywords or None)
        elif keywords:
            raise TypeError(f'{cls.name}.__init_subclass__() takes no keyword arguments')
        return cls

    def slot_names(self, slots: object, namespace: dict[str, object], name: str) -> list[str]:
        if slots is UNSET:
            return []
        items = [slots] if isinstance(slots, str) else self.collect(slots)
        names: list[str] = []
        for item in items:
            if not isinstance(item, str):
                raise TypeError(f"__slots__ items must be strings, not '{type_of(item).name}'")
            if not item.isidentifier():
                raise TypeError('__slots__ must be identifiers')
            if item.startswith('__') and not item.endswith('__'):
                item = f'_{name.lstrip("_")}{item}'
            if item in namespace:
                raise ValueError(f"'{item}' in __slots__ conflicts with class variable")
            names.append(item)
        return names

    def set_names(self, cls: Class) -> None:
        """Calls `__set_name__` of the values in a new class."""
        for name, value in list(cls.namespace.items()):
            if isinstance(value, Property):
                if not value.name:
                    value.name = name
            elif isinstance(value, Instance):
                method = value.cls.lookup('__set_name__')
                if method is not UNSET:
                    try:
                        self.call(method, [value, cls, name])
                    except Exception as error:
                        raise self.naming_failed(error, value, name, cls) from None

    def naming_failed(self, error: Exception, value: Instance, name: str, cls: Class) -> Thrown:
        message = f"Error calling __set_name__ on '{value.cls.name}' instance '{name}' in '{cls.name}'"
        cause = self.translate(error)
        if HOST_312:
            self.add_note(cause, message)
            return Thrown(cause)
        thrown = self.error('RuntimeError', message)
        thrown.value.cause = cause
        thrown.value.context = cause
        thrown.value.suppress_context = True
        return thrown

    def add_note(self, error: ExceptionObject, note: str) -> None:
        notes = error.attrs.setdefault('__notes__', [])
        if isinstance(notes, list):
            notes.append(note)

    def find_abstract(self, cls: Class) -> None:
        """Computes `__abstractmethods__`."""
        names: list[str] = []
        for name, value in cls.namespace.items():
            if self.is_abstract(value):
                names.append(name)
        for base in cls.bases:
            inherited = base.namespace.get('__abstractmethods__')
            if isinstance(inherited, frozenset):
                for item in inherited:
                    if isinstance(item, str) and item not in names and self.is_abstract(cls.lookup(item)):
                        names.append(item)
        cls.namespace['__abstractmethods__'] = frozenset(names)
        cls.is_abstract = bool(names)

    def is_abstract(self, value: object) -> bool:
        if isinstance(value, Function):
            return value.attrs is not None and value.attrs.get('__isabstractmethod__') is True
        if isinstance(value, Property):
            return any(self.is_abstract(part) for part in (value.getter, value.setter, value.deleter))
        if isinstance(value, (ClassMethod, StaticMethod)):
            return self.is_abstract(value.function)
        if isinstance(value, Instance):
            return value.attrs.get('__isabstractmethod__') is True
        return isinstance(value, Native) and value.owner == 'abstract'

    def check_abstract(self, cls: Class) -> None:
        if not cls.is_abstract:
            return
        if cls.namespace.get('_is_protocol'):
            raise TypeError('Protocols cannot be instantiated')
        names = cls.namespace.get('__abstractmethods__')
        assert isinstance(names, frozenset)
        listed = ', '.join([f"'{name}'" for name in sorted([str(name) for name in names])])
        unquoted = ', '.join(sorted([str(name) for name in names]))
        plural = '' if len(names) == 1 else 's'
        what = f"Can't instantiate abstract class {cls.name} with"
        if HOST_312:
            raise TypeError(f'{what}out an implementation for abstract method{plural} {listed}')
        raise TypeError(f'{what} abstract method{plural} {unquoted}')

    # -- questions

    def virtual_subclass(self, cls: Class, other: Class) -> bool:
        """Whether `cls` counts as a subclass without having `other` in its mro."""
        if other.protocol:
            if not other.protocol[0]:
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            for names in other.protocol:
                if all(cls.lookup(name) is UNSET or cls.lookup(name) is None for name in names.split('|')):
                    break
            else:
                return True
        if other.virtual:
            for host in other.virtual:
                if cls.is_subclass(host):
                    return True
        for known, registered in self.registered.values():
            if known.is_subclass(other):
                for item in registered:
                    if cls.is_subclass(item) or self.virtual_subclass(cls, item):
                        return True
        if self.registered and other.metaclass is not None and other.machine is not None:
            for item in other.subclasses:
                if self.virtual_subclass(cls, item):
                    return True
        hook = other.lookup('__subclasshook__')
        if isinstance(hook, ClassMethod):
            result = self.call(hook.function, [other, cls])
            if result is not NotImplemented:
                return self.truth(result)
        return False

    def virtual_instance(self, value: object, cls: Class, other: Class) -> bool:
        """Whether `value` counts as an instance without its class having `other` in its mro."""
        if self.virtual_subclass(cls, other):
            return True
        if isinstance(cls.lookup('__class__'), (Property, Function)):
            # The instance says itself what it is, as the mocks of a class do.
            claimed = self.attribute_or(value, '__class__', UNSET)
            if isinstance(claimed, Class) and claimed is not cls:
                return claimed.is_subclass(other) or self.virtual_subclass(claimed, other)
        if other.machine is not None and other.protocol:
            # A guest's protocol: its members may be attributes of the instance.
            for name in other.protocol:
                if self.attribute_or(value, name, UNSET) is UNSET:
                    return False
            return True
        return False

    def is_subclass(self, cls: object, other: object) -> bool:
        """`issubclass(cls, other)`."""
        if isinstance(other, tuple):
            self.descend()
            try:
                for item in other:
                    if self.is_subclass(cls, item):
                        return True
                return False
            finally:
                self.ascend()
        if not isinstance(other, Class):
            method = self.special(other, '__subclasscheck__')
            if method is not UNSET:
                return self.truth(self.call(method, [cls]))
        if not isinstance(cls, Class) or not isinstance(other, Class):
            if self.bases_of(cls) is None:
                raise TypeError('issubclass() arg 1 must be a class')
            if self.bases_of(other) is None:
                raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')
            return self.derives(cls, other)
        metaclass = other.metaclass
        if metaclass is not None:
            check = metaclass.lookup('__subclasscheck__')
            if isinstance(check, Function):
                return self.truth(self.call(check, [other, cls]))
        return cls.is_subclass(other) or self.virtual_subclass(cls, other)

    def check_instance(self, value: object, classes: object) -> bool:
        """`isinstance` for a second argument that is neither a class nor a tuple."""
        method = self.special(classes, '__instancecheck__')
        if method is not UNSET:
            return self.truth(self.call(method, [value]))
        if self.bases_of(classes) is None:
            raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
        return self.derives(self.attribute_or(value, '__class__', None), classes)

    def bases_of(self, value: object) -> tuple[object, ...] | None:
        """`__bases__`: what has a tuple there counts as a class. None for all else."""
        found = tuple(value.bases) if isinstance(value, Class) else self.attribute_or(value, '__bases__', None)
        return found if isinstance(found, tuple) else None

    def derives(self, cls: object, other: object) -> bool:
        """Whether one of two values, of which not both are classes, is below the other one."""
        if cls is other:
            return True
        self.descend()
        try:
            return any([self.derives(base, other) for base in self.bases_of(cls) or ()])
        finally:
            self.ascend()

    def is_mapping(self, value: object) -> bool:
        if isinstance(value, (dict, MappingProxy)):
            return True
        return isinstance(value, Instance) and self.pattern_kind(value.cls) == 'Mapping'

    def pattern_kind(self, cls: Class) -> str:
        """Which patterns instances of a class match, 'Mapping', 'Sequence' or ''. The first base decides."""
        for base in cls.mro:
            if base.machine is None:
                if base.name in ('Mapping', 'Sequence') and base.module == 'collections.abc':
                    return base.name
                if base.name == 'deque':
                    return 'Sequence'
            for known, registered in self.registered.values():
                if base in registered:
                    kind = self.pattern_kind(known)
                    if kind:
                        return kind
        return ''

    def is_sequence(self, value: object) -> bool:
        if isinstance(value, (list, tuple, range, memoryview)):
            return True
        if isinstance(value, (str, bytes, bytearray, dict, set)):
            return False
        return self.pattern_kind(type_of(value)) == 'Sequence'

    def mapping_items(self, value: object) -> list[tuple[object, object]] | None:
        """The items of a mapping, for `**`; None if it isn't one."""
        if isinstance(value, dict) and not isinstance(type_of(value).lookup('__iter__'), Function):
            # As in CPython, a subclass's own keys and subscript are asked only where it iterates in its own way.
            return list(OrderedDict.items(value) if isinstance(value, OrderedDict) else dict.items(value))
        keys = self.attribute_or(value, 'keys', UNSET)
        if keys is UNSET:
            return None
        names = self.collect(self.call(keys, []))
        return [(name, self.get_item(value, name)) for name in list(names)]

    def check_key(self, value: object) -> None:
        if isinstance(value, tuple):
            from monty_vm.machine.operations import check_depth

            check_depth(value)

    def type_name(self, value: object) -> str:
        return type_of(value).name

    def function_name(self, function: object) -> str:
        """How CPython names a callable in errors about its arguments."""
        if isinstance(function, Function):
            return f'{function.globals.name}.{function.qualname}()'
        if isinstance(function, BoundMethod):
            return self.function_name(function.function)
        if isinstance(function, Native):
            around = function.owner if function.method else function.module
            return f'{function.name}()' if around == 'builtins' else f'{around}.{function.name}()'
        if isinstance(function, BoundNative):
            owner = function.instance
            around = owner.name if isinstance(owner, Class) else type_of(owner).name
            return f'{around}.{function.native.name}()'
        if isinstance(function, Class):
            module = '' if function.module == 'builtins' else f'{function.module}.'
            return f'{module}{function.qualname}()'
        return self.to_str(function)

    def too_many_to_unpack(self, expected: int, given: int, values: object) -> str:
        return f'too many values to unpack (expected {expected})'

    # -- exceptions

    def translate(self, error: BaseException) -> ExceptionObject:
        """The guest's form of a host exception."""
        if isinstance(error, Thrown):
            return error.value
        if isinstance(error, RecursionError):
            reached = LimitReached('recursion', 'a value is nested too deeply')
            refused = self.refusal(reached, 'RecursionError', *error.args)
            if isinstance(refused, Thrown):
                return refused.value
            raise refused from None
        if isinstance(error, (KeyboardInterrupt, LimitReached)):
            raise error
        host: type
        for host in type(error).__mro__:
            cls = HOST_EXCEPTIONS.get(host)
            if cls is not None:
                arguments = ARGUMENTS.get(cls)
                translated = ExceptionObject(cls, error.args if arguments is None else arguments(error))
                self.copy_fields(translated, error)
                return translated
        return ExceptionObject(EXCEPTIONS['SystemError'], (f'internal error: {type(error).__name__}: {error}',))

    def copy_fields(self, translated: ExceptionObject, error: BaseException) -> None:
        if type(error) in BARE:
            return
        fields: tuple[str, ...] = ()
        if isinstance(error, (NameError, ImportError)):
            fields = ('name',)
        elif isinstance(error, AttributeError):
            fields = ('name', 'obj')
        elif isinstance(error, ValueError):
            fields = ('msg', 'doc', 'pos', 'lineno', 'colno', 'pattern')
        for field in fields:
            value: Any = getattr(error, field, None)
            if value is not None:
                translated.attrs[field] = value

    def traceback_of(self, error: ExceptionObject) -> TracebackObject | None:
        """`__traceback__`: the same object until the exception passes another frame."""
        if not error.traceback:
            return None
        made = TracebackObject(error.traceback, len(error.traceback) - 1)
        if error.shown == made:
            return error.shown
        error.shown = made
        return made

    def group_members(self, group: ExceptionObject) -> list[ExceptionObject]:
        members = group.args[1] if len(group.args) > 1 else ()
        return (
            [item for item in members if isinstance(item, ExceptionObject)]
            if isinstance(members, (list, tuple))
            else []
        )

    def is_group(self, error: ExceptionObject) -> bool:
        return error.cls.is_subclass(EXCEPTIONS['BaseExceptionGroup'])

    def derive_group(self, group: ExceptionObject, members: list[ExceptionObject]) -> ExceptionObject:
        """A group like another one, of other members."""
        derive = group.cls.lookup('derive')
        if isinstance(derive, Function):
            made = self.call(derive, [group, list(members)])
            assert isinstance(made, ExceptionObject)
        else:
            plain = all(member.cls.is_subclass(EXCEPTIONS['Exception']) for member in members)
            made = ExceptionObject(
                EXCEPTIONS['ExceptionGroup' if plain else 'BaseExceptionGroup'], (group.args[0], list(members))
            )
        made.shown = self.traceback_of(group)
        made.traceback = list(group.traceback)
        made.cause = group.cause
        made.context = group.context
        made.suppress_context = group.suppress_context
        notes = group.attrs.get('__notes__')
        if isinstance(notes, list):
            made.attrs['__notes__'] = list(notes)
        return made

    def divide_group(
        self, error: ExceptionObject, condition: object, depth: int = 0
    ) -> tuple[ExceptionObject | None, ExceptionObject | None]:
        """What of an exception or group matches a class, classes or function, and what doesn't."""
        if depth > 100:
            raise RecursionError
        if self.group_matches(error, condition):
            return error, None
        if not self.is_group(error):
            return None, error
        matching: list[ExceptionObject] = []
        rest: list[ExceptionObject] = []
        for member in self.group_members(error):
            inside, outside = self.divide_group(member, condition, depth + 1)
            if inside is not None:
                matching.append(inside)
            if outside is not None:
                rest.append(outside)
        return (
            self.derive_group(error, matching) if matching else None,
            self.derive_group(error, rest) if rest else None,
        )

    def group_matches(self, error: ExceptionObject, condition: object) -> bool:
        if isinstance(condition, Class):
            return error.cls.is_subclass(condition)
        if isinstance(condition, tuple):
            return any(isinstance(item, Class) and error.cls.is_subclass(item) for item in condition)
        return self.truth(self.call(condition, [error]))

    def split_group(
        self, error: ExceptionObject, classes: object
    ) -> tuple[ExceptionObject | None, ExceptionObject | None]:
        """For `except*`: what matches, as a group, and the rest."""
        for item in classes if isinstance(classes, tuple) else (classes,):
            if not isinstance(item, Class) or not item.is_subclass(EXCEPTIONS['BaseException']):
                raise TypeError('catching classes that do not inherit from BaseException is not allowed')
            if item.is_subclass(EXCEPTIONS['BaseExceptionGroup']):
                raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
        matching, rest = self.divide_group(error, classes)
        if matching is error and not self.is_group(error):
            plain = error.cls.is_subclass(EXCEPTIONS['Exception'])
            name = 'ExceptionGroup' if plain else 'BaseExceptionGroup'
            matching = ExceptionObject(EXCEPTIONS[name], ('', [error]))
        return matching, rest

    def join_group(self, original: ExceptionObject, rest: object, raised: list[object]) -> ExceptionObject | None:
        """What is raised at the end of `try ... except*`."""
        kept: list[ExceptionObject] = [rest] if isinstance(rest, ExceptionObject) else []
        own = self.leaves(original)
        errors: list[ExceptionObject] = []
        for error in raised:
            assert isinstance(error, ExceptionObject)
            # A part of the original that was raised again goes back to its place in it.
            if self.is_group(error) and all(any(leaf is item for item in own) for leaf in self.leaves(error)):
                kept.append(error)
            else:
                errors.append(error)
        left: ExceptionObject | None = None
        if kept:
            names = [leaf for part in kept for leaf in self.leaves(part)]
            left = self.project_group(original, names) if self.is_group(original) else kept[0]
        if not errors:
            return left
        if left is not None:
            errors.append(left)
        if len(errors) == 1:
            return errors[0]
        plain = all(error.cls.is_subclass(EXCEPTIONS['Exception']) for error in errors)
        return ExceptionObject(EXCEPTIONS['ExceptionGroup' if plain else 'BaseExceptionGroup'], ('', errors))

    def leaves(self, error: ExceptionObject) -> list[ExceptionObject]:
        """The exceptions in a group that aren't groups."""
        if not self.is_group(error):
            return [error]
        return [leaf for member in self.group_members(error) for leaf in self.leaves(member)]

    def project_group(self, error: ExceptionObject, wanted: list[ExceptionObject]) -> ExceptionObject | None:
        """The part of a group that has these leaves."""
        if not self.is_group(error):
            return error if any(error is item for item in wanted) else None
        members = self.group_members(error)
        parts = [part for part in [self.project_group(member, wanted) for member in members] if part is not None]
        if not parts:
            return None
        if len(parts) == len(members) and all(part is member for part, member in zip(parts, members, strict=True)):
            return error
        return self.derive_group(error, parts)
