"""The data model: what operators, attribute access, iteration and conversions mean for any two values.

Plain host values go to the host's own operation, after a check of what it may cost. As soon as a guest class takes
part, the protocol of the Python data model is followed here, with lookups in class tables. Expression nodes have fast
paths of their own for exact builtin types and come here for the rest, so each meaning is defined once.
"""

from __future__ import annotations

import operator
import re
import sys
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine import digits
from monty_vm.machine.calls import Calls
from monty_vm.machine.frame import GENERATOR, UNSET
from monty_vm.machine.meter import NESTING, NOTABLE
from monty_vm.objects.classes import (
    HOST_CLASSES,
    Class,
    DataDescriptor,
    Instance,
    address_of,
    class_repr,
    in_guest_terms,
    long_name,
    type_of,
)
from monty_vm.objects.exception import ExceptionObject, Thrown
from monty_vm.objects.function import (
    BoundMethod,
    ClassMethod,
    Function,
    Module,
    Property,
    Slot,
    StaticMethod,
    Super,
    TupleField,
    Wrapper,
)
from monty_vm.objects.future import Future
from monty_vm.objects.generator import Generator
from monty_vm.objects.iterators import (
    BigRangeIterator,
    GuestIterator,
    HostIterator,
    ItemIterator,
    Iterator,
    ListIterator,
    RangeIterator,
    SequenceIterator,
    TupleIterator,
)
from monty_vm.objects.native import BoundNative, GetSet, Native, bind_to_class
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from collections.abc import Callable

BINARY: Final[dict[str, tuple[str, str, str]]] = {
    '+': ('__add__', '__radd__', '__iadd__'),
    '-': ('__sub__', '__rsub__', '__isub__'),
    '*': ('__mul__', '__rmul__', '__imul__'),
    '/': ('__truediv__', '__rtruediv__', '__itruediv__'),
    '//': ('__floordiv__', '__rfloordiv__', '__ifloordiv__'),
    '%': ('__mod__', '__rmod__', '__imod__'),
    '**': ('__pow__', '__rpow__', '__ipow__'),
    '@': ('__matmul__', '__rmatmul__', '__imatmul__'),
    '<<': ('__lshift__', '__rlshift__', '__ilshift__'),
    '>>': ('__rshift__', '__rrshift__', '__irshift__'),
    '&': ('__and__', '__rand__', '__iand__'),
    '|': ('__or__', '__ror__', '__ior__'),
    '^': ('__xor__', '__rxor__', '__ixor__'),
    'divmod()': ('__divmod__', '__rdivmod__', ''),
}
COMPARISONS: Final[dict[str, tuple[str, str]]] = {
    '==': ('__eq__', '__eq__'),
    '!=': ('__ne__', '__ne__'),
    '<': ('__lt__', '__gt__'),
    '<=': ('__le__', '__ge__'),
    '>': ('__gt__', '__lt__'),
    '>=': ('__ge__', '__le__'),
}
HOST_BINARY: Final[dict[str, Callable[[Any, Any], Any]]] = {
    '+': operator.add,
    '-': operator.sub,
    '*': operator.mul,
    '/': operator.truediv,
    '//': operator.floordiv,
    '%': operator.mod,
    '**': operator.pow,
    '@': operator.matmul,
    '<<': operator.lshift,
    '>>': operator.rshift,
    '&': operator.and_,
    '|': operator.or_,
    '^': operator.xor,
    'divmod()': divmod,
}
HOST_INPLACE: Final[dict[str, Callable[[Any, Any], Any]]] = {
    '+': operator.iadd,
    '-': operator.isub,
    '*': operator.imul,
    '/': operator.itruediv,
    '//': operator.ifloordiv,
    '%': operator.imod,
    '**': operator.ipow,
    '@': operator.imatmul,
    '<<': operator.ilshift,
    '>>': operator.irshift,
    '&': operator.iand,
    '|': operator.ior,
    '^': operator.ixor,
}
HOST_COMPARE: Final[dict[str, Callable[[Any, Any], Any]]] = {
    '==': operator.eq,
    '!=': operator.ne,
    '<': operator.lt,
    '<=': operator.le,
    '>': operator.gt,
    '>=': operator.ge,
}
UNARY: Final[dict[str, str]] = {'-': '__neg__', '+': '__pos__', '~': '__invert__'}
HOST_UNARY: Final[dict[str, Callable[[Any], Any]]] = {'-': operator.neg, '+': operator.pos, '~': operator.invert}
SEQUENCES: Final = (str, list, tuple, bytes, bytearray)
SLICE: Final = slice
#: A directive of a template for `%`: whether its width and its precision are values, and its conversion.
DIRECTIVE: Final = re.compile(r'%[-#0 +]*(\*?)\d*(?:\.(\*?)\d*)?[hlL]?(.?)', re.DOTALL)
#: What newer hosts say of an attribute that can't be set.
NO_DICT: Final = ' and no __dict__ for setting new attributes' if HOST_313 else ''
NOT_SLICED_IN: Final = 'must assign iterable to extended slice' if HOST_313 else 'can only assign an iterable'
#: Host types whose instances have attributes that the guest gives them, and no others.
WITH_ATTRIBUTES: Final[set[type]] = set()
#: Types that are indexed by integers.
INDEXED: Final[set[type]] = {str, list, tuple, bytes, bytearray, range, deque, memoryview}
#: Integers with more bits than this are looked at before they are used.
BIG_BITS: Final = 1 << 14
#: The same where the cost is more than proportional to the size.
NOTABLE_BITS: Final = 1 << 11
#: Integers within this bound can be added or multiplied at no cost to speak of.
SMALL: Final = 1 << 60
#: Types whose operations take no time to speak of.
CHEAP: Final[frozenset[type]] = frozenset({float, complex, bool, type(None)})
#: Looks at the cost of an operation of a host type; by type. The symbol is an operator's, 'format' or 'int'.
COSTLY: Final[dict[type, Callable[[Any, Any, Any, str], None]]] = {}


def is_bound(value: object) -> bool:
    return value is None or type(value) is int


def is_plain(value: object) -> bool:
    """Whether the host's operations apply to a value directly."""
    if type(value) is Instance:
        return False
    return type(value) is int or type(value) is str or type(value) in HOST_CLASSES


class Operations(Calls):
    """The part of the machine that knows the data model."""

    # -- lookups

    def special(self, value: object, name: str) -> object:
        """A special method, bound to the value; UNSET if its type has none."""
        cls = type_of(value)
        found = cls.lookup(name)
        if found is UNSET or found is None:
            return UNSET
        return self.bind_attribute(found, value, cls)

    def bind_attribute(self, found: object, value: object, cls: Class) -> object:
        """What an attribute found in a class gives when it is asked for through an instance."""
        if isinstance(found, Function):
            return BoundMethod(found, value)
        if isinstance(found, Native):
            if found.owner == 'classmethod':
                return bind_to_class(found, cls)
            return BoundNative(found, value) if found.method else found
        if isinstance(found, Property):
            if found.getter is None:
                raise self.property_error(found, value, 'getter')
            return self.call(found.getter, [value])
        if isinstance(found, GetSet):
            return found.getter(self, value) if found.machine else found.getter(value)
        if isinstance(found, ClassMethod):
            return self.bind_method(found.function, cls)
        if isinstance(found, StaticMethod):
            return found.function
        if isinstance(found, Slot):
            attrs = attributes_of(value)
            assert attrs is not None
            if found.name not in attrs:
                raise self.attribute_error(f"'{cls.name}' object has no attribute '{found.name}'", found.name, value)
            return attrs[found.name]
        if isinstance(found, TupleField):
            assert isinstance(value, tuple)
            return value[found.position]
        if isinstance(found, Wrapper) and found.binds:
            return BoundMethod(found, value)
        if isinstance(found, Instance):
            getter = found.cls.lookup('__get__')
            if getter is not UNSET:
                return self.call(getter, [found, value, cls])
        return found

    def bind_method(self, function: object, instance: object) -> object:
        if isinstance(function, (Function, BoundMethod)):
            return BoundMethod(function, instance)
        if isinstance(function, Native):
            return BoundNative(function, instance)
        if isinstance(function, (Property, ClassMethod)):
            return self.bind_attribute(function, instance, type_of(instance))
        if not HOST_313 and isinstance(function, Instance):
            # A class method of any descriptor.
            getter = function.cls.lookup('__get__')
            if getter is not UNSET:
                return self.call(getter, [function, instance, instance])
        return BoundMethod(function, instance)

    def attribute_error(self, message: str, name: str, value: object) -> Thrown:
        thrown = self.error('AttributeError', message)
        thrown.value.attrs['name'] = name
        thrown.value.attrs['obj'] = value
        return thrown

    def property_error(self, found: Property, value: object, part: str) -> BaseException:
        name = f" '{found.name}'" if found.name else ''
        return AttributeError(f"property{name} of '{type_of(value).qualname}' object has no {part}")

    def get_attribute(self, value: object, name: str) -> object:
        """`value.name`."""
        cls = type_of(value)
        if cls.has_getattribute:
            method = cls.lookup('__getattribute__')
            if isinstance(method, (Function, Native)):
                try:
                    return self.call(method, [value, name])
                except Exception as error:
                    if not cls.has_getattr or not self.is_exception(error, 'AttributeError'):
                        raise
                return self.call(cls.lookup('__getattr__'), [value, name])
        found = self.find_attribute(value, name, cls)
        if found is not UNSET:
            return found
        if cls.has_getattr:
            return self.call(cls.lookup('__getattr__'), [value, name])
        if isinstance(value, BoundMethod):
            return self.get_attribute(value.function, name)
        if isinstance(value, Class):
            message = f"type object '{value.name}' has no attribute '{name}'"
        elif isinstance(value, Module):
            getter = value.globals.get('__getattr__')
            if getter is not UNSET:
                return self.call(getter, [name])
            message = f"module '{value.name}' has no attribute '{name}'"
        elif isinstance(value, Super):
            message = f"'super' object has no attribute '{name}'"
        else:
            message = f"'{long_name(cls)}' object has no attribute '{name}'"
        raise self.attribute_error(message, name, value)

    def find_attribute(self, value: object, name: str, cls: Class) -> object:
        """`object.__getattribute__` without the error: the attribute, or UNSET."""
        if isinstance(value, Class):
            return self.find_class_attribute(value, name, cls)
        if isinstance(value, Super):
            return self.find_super_attribute(value, name)
        found = cls.lookup(name)
        if isinstance(found, DataDescriptor):
            try:
                return self.bind_attribute(found, value, cls)
            except Exception as error:
                if cls.has_getattr and self.is_exception(error, 'AttributeError'):
                    return UNSET
                raise
        if isinstance(found, Instance) and self.is_data(found) and found.cls.lookup('__get__') is not UNSET:
            return self.bind_attribute(found, value, cls)
        if isinstance(value, Module):
            own = value.globals.get(name)
            if own is UNSET:
                own = self.machine().loaded(value).globals.get(name)
            if own is not UNSET:
                return own
        else:
            attrs = attributes_of(value)
            if attrs is not None:
                own = attrs.get(name, UNSET)
                if own is not UNSET:
                    return own
        if found is UNSET:
            return cls.module if name == '__module__' and cls.machine is not None else UNSET
        return self.bind_attribute(found, value, cls)

    def is_data(self, found: Instance) -> bool:
        return found.cls.lookup('__set__') is not UNSET or found.cls.lookup('__delete__') is not UNSET

    def find_class_attribute(self, value: Class, name: str, metaclass: Class) -> object:
        meta = metaclass.lookup(name)
        shadowed = name in CLASS_SHADOWS and value.machine is not None and value.namespace.get(name, meta) is not meta
        if isinstance(meta, DataDescriptor) and not shadowed:
            return self.bind_attribute(meta, value, metaclass)
        found = value.lookup(name)
        if found is not UNSET:
            if isinstance(found, ClassMethod):
                return self.bind_method(found.function, value)
            if isinstance(found, StaticMethod):
                return found.function
            if isinstance(found, Instance):
                getter = found.cls.lookup('__get__')
                if getter is not UNSET:
                    return self.call(getter, [found, None, value])
            if isinstance(found, Native) and found.owner == 'classmethod':
                return bind_to_class(found, value)
            return found
        if meta is UNSET:
            return UNSET
        return self.bind_attribute(meta, value, metaclass)

    def find_super_attribute(self, value: Super, name: str) -> object:
        if name == '__class__':
            return HOST_CLASSES[Super]
        found = UNSET if value.instance is None else value.start.lookup_after(value.cls, name)
        if found is UNSET:
            own = HOST_CLASSES[Super].lookup(name)
            return UNSET if own is UNSET else self.bind_attribute(own, value, HOST_CLASSES[Super])
        if isinstance(found, Native) and name == '__new__':
            return found
        if value.instance is value.start:
            # super() in a class method or __new__.
            if isinstance(found, ClassMethod):
                return self.bind_method(found.function, value.instance)
            if isinstance(found, StaticMethod):
                return found.function
            if isinstance(found, Native) and found.owner == 'classmethod':
                return BoundNative(found, value.instance)
            instance = value.instance
            if isinstance(instance, Class) and type_of(instance).is_subclass(value.cls):
                return self.bind_attribute(found, instance, type_of(instance))
            return found
        return self.bind_attribute(found, value.instance, value.start)

    def attribute_or(self, value: object, name: str, default: object) -> object:
        """`getattr` with a default."""
        try:
            return self.get_attribute(value, name)
        except Exception as error:
            if self.is_exception(error, 'AttributeError'):
                return default
            raise

    def set_attribute(self, value: object, name: str, item: object) -> None:
        """`value.name = item`."""
        cls = type_of(value)
        if cls.has_setattr:
            method = cls.lookup('__setattr__')
            if not (isinstance(method, Native) and method.name == '__setattr__'):
                self.call(self.bind_attribute(method, value, cls), [name, item])
                return
        self.store_attribute(value, name, item)

    def store_attribute(self, value: object, name: str, item: object) -> None:
        """`object.__setattr__`."""
        cls = type_of(value)
        if isinstance(value, Class):
            if value.machine is None:
                raise TypeError(f"cannot set '{name}' attribute of immutable type '{value.name}'")
            self.store_class_attribute(value, name, item)
            return
        if cls.has_data_descriptors or not isinstance(value, Instance) or name in ('__dict__', '__class__'):
            found = cls.lookup(name)
            if isinstance(found, Property):
                if found.setter is None:
                    raise self.property_error(found, value, 'setter')
                self.call(found.setter, [value, item])
                return
            if isinstance(found, GetSet):
                if found.setter is None:
                    raise AttributeError(f"attribute '{name}' of '{found.owner or cls.name}' objects is not writable")
                if found.machine:
                    found.setter(self, value, item)
                else:
                    found.setter(value, item)
                return
            if isinstance(found, Slot):
                attrs = attributes_of(value)
                assert attrs is not None
                attrs[name] = item
                return
            if isinstance(found, TupleField):
                raise AttributeError("can't set attribute")
            if isinstance(found, Instance):
                setter = found.cls.lookup('__set__')
                if setter is not UNSET:
                    self.call(setter, [found, value, item])
                    return
                if self.is_data(found):
                    raise AttributeError('__set__')
        if isinstance(value, Module):
            self.machine().loaded(value).globals.set(name, item)
            self.machine().follow_builtins(value, name)
            return
        attrs = attributes_of(value)
        if attrs is None and isinstance(value, Function):
            attrs = {}
            value.attrs = attrs
        if attrs is None or not cls.has_dict:
            if cls.lookup(name) is not UNSET:
                raise AttributeError(f"'{cls.name}' object attribute '{name}' is read-only")
            raise self.attribute_error(f"'{cls.name}' object has no attribute '{name}'{NO_DICT}", name, value)
        attrs[name] = item

    def store_class_attribute(self, value: Class, name: str, item: object) -> None:
        metaclass = type_of(value)
        meta = metaclass.lookup(name)
        if isinstance(meta, GetSet) and not (meta.setter is None and name in CLASS_SHADOWS):
            if meta.setter is None:
                raise AttributeError(f"attribute '{name}' of '{meta.owner}' objects is not writable")
            meta.setter(self, value, item) if meta.machine else meta.setter(value, item)
            return
        if isinstance(meta, Property) and meta.setter is not None:
            self.call(meta.setter, [value, item])
            return
        value.set(name, item)

    def delete_attribute(self, value: object, name: str) -> None:
        """`del value.name`."""
        cls = type_of(value)
        if cls.has_delattr:
            method = cls.lookup('__delattr__')
            if isinstance(method, Function):
                self.call(method, [value, name])
                return
        self.remove_attribute(value, name)

    def remove_attribute(self, value: object, name: str) -> None:
        """`object.__delattr__`."""
        cls = type_of(value)
        if isinstance(value, Class):
            if value.machine is None:
                raise TypeError(f"cannot set '{name}' attribute of immutable type '{value.name}'")
            meta = cls.lookup(name)
            if isinstance(meta, GetSet) and (name not in value.namespace or name in ('__doc__', '__module__')):
                if meta.deleter is not None:
                    meta.deleter(value)
                    return
                raise TypeError(f"cannot delete '{name}' attribute of immutable type '{value.name}'")
            if name not in value.namespace:
                raise self.attribute_error(f"type object '{value.name}' has no attribute '{name}'", name, value)
            value.remove(name)
            return
        found = cls.lookup(name)
        if isinstance(found, Property):
            if found.deleter is None:
                raise self.property_error(found, value, 'deleter')
            self.call(found.deleter, [value])
            return
        if isinstance(found, GetSet) and found.deleter is not None:
            found.deleter(value)
            return
        if isinstance(found, Instance):
            deleter = found.cls.lookup('__delete__')
            if deleter is not UNSET:
                self.call(deleter, [found, value])
                return
            if self.is_data(found):
                raise AttributeError('__delete__')
        if isinstance(value, Module):
            if self.machine().loaded(value).globals.get(name) is UNSET:
                raise self.attribute_error(f"module '{value.name}' has no attribute '{name}'", name, value)
            value.globals.set(name, UNSET)
            self.machine().follow_builtins(value, name)
            return
        attrs = attributes_of(value)
        if attrs is None or name not in attrs:
            if isinstance(found, Slot):
                raise self.attribute_error(name, name, value)
            reason = NO_DICT if attrs is None or not cls.has_dict else ''
            raise self.attribute_error(f"'{cls.name}' object has no attribute '{name}'{reason}", name, value)
        del attrs[name]

    # -- truth, text, numbers

    def address(self, value: object) -> str:
        """A stand-in for an address: the same for the same object while it lives, and telling nothing of the host."""
        return address_of(value)

    def truth(self, value: object) -> bool:
        """`bool(value)`."""
        if type(value) is int:
            return value != 0
        if type(value) is str or type(value) is list:
            return len(value) != 0
        if is_plain(value):
            if isinstance(value, Class) and value.metaclass is not None:
                return self.guest_truth(value)
            return bool(value)
        return self.guest_truth(value)

    def guest_truth(self, value: object) -> bool:
        cls = type_of(value)
        method = cls.lookup('__bool__')
        if method is not UNSET:
            result = self.call(self.bind_attribute(method, value, cls), [])
            if result is True or result is False:
                return result is True
            raise TypeError(f'__bool__ should return bool, returned {type_of(result).name}')
        if cls.lookup('__len__') is not UNSET:
            return self.length(value) != 0
        return True

    def length(self, value: object) -> int:
        """`len(value)`."""
        if is_plain(value) and not isinstance(value, Class):
            sized: Any = value
            try:
                return len(sized)
            except TypeError:
                raise TypeError(f"object of type '{type_of(value).name}' has no len()") from None
        method = self.special(value, '__len__')
        if method is UNSET:
            raise TypeError(f"object of type '{type_of(value).name}' has no len()")
        result = self.to_index(self.call(method, []))
        if result < 0:
            raise ValueError('__len__() should return >= 0')
        if result >= 1 << 63:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        return int(result)

    def to_index(self, value: object) -> int:
        """`operator.index(value)`."""
        if isinstance(value, int):
            return value
        cls = type_of(value)
        method = cls.lookup('__index__')
        if method is UNSET:
            raise TypeError(f"'{cls.name}' object cannot be interpreted as an integer")
        result = self.call(self.bind_attribute(method, value, cls), [])
        if not isinstance(result, int):
            raise TypeError(f'__index__ returned non-int (type {type_of(result).name})')
        return result

    def as_integer(self, value: Any) -> int | None:
        """The integer that equals a plain value, if there is one."""
        if isinstance(value, int):
            return int(value)
        check = COSTLY.get(type(value))
        if check is not None:
            check(self, value, None, 'int')
        elif not isinstance(value, float):
            if isinstance(value, complex) and value.imag == 0:
                return self.as_integer(value.real)
            return None
        try:
            number = int(value)
        except (ValueError, OverflowError):
            return None
        return number if number == value else None

    def to_int(self, value: object) -> int:
        for name in ('__int__', '__index__', '__trunc__'):
            method = self.special(value, name)
            if method is not UNSET:
                result = self.call(method, [])
                if not isinstance(result, int):
                    raise TypeError(f'{name} returned non-int (type {type_of(result).name})')
                return result
        raise TypeError(
            f"int() argument must be a string, a bytes-like object or a real number, not '{type_of(value).name}'"
        )

    def to_float(self, value: object) -> float:
        method = self.special(value, '__float__')
        if method is not UNSET:
            result = self.call(method, [])
            if not isinstance(result, float):
                raise TypeError(f'{type_of(value).name}.__float__ returned non-float (type {type_of(result).name})')
            return result
        if self.special(value, '__index__') is not UNSET:
            return float(self.to_index(value))
        raise TypeError(f"float() argument must be a string or a real number, not '{type_of(value).name}'")

    def to_str(self, value: object) -> str:
        """`str(value)`."""
        if is_plain(value) and not (isinstance(value, Class) and value.metaclass is not None):
            # Not known to be an `int`: compiled code would write truths as numbers.
            plain: Any = value
            if isinstance(value, int):
                try:
                    return str(plain)
                except ValueError as error:
                    return digits.write(self.machine(), value, error)
            if isinstance(value, (str, float)):
                return str(value)
            host: Any = type(value)
            return self.to_repr(value) if host.__str__ is object.__str__ else str(value)
        method = self.special(value, '__str__')
        result = self.call(method, [])
        if not isinstance(result, str):
            raise TypeError(f'__str__ returned non-string (type {type_of(result).name})')
        return result

    def to_repr(self, value: object) -> str:
        """`repr(value)`."""
        if is_plain(value) and not (isinstance(value, Class) and value.metaclass is not None):
            self.check_text(value)
            try:
                text = repr(value)
            except ValueError as error:
                if not isinstance(value, int):
                    raise
                return digits.write(self.machine(), value, error)
            if text.startswith('<monty_vm.'):
                return f'<{type_of(value).name} object at {self.address(value)}>'
            return text
        method = self.special(value, '__repr__')
        result = self.call(method, [])
        if not isinstance(result, str):
            raise TypeError(f'__repr__ returned non-string (type {type_of(result).name})')
        return result

    def check_text(self, value: object) -> None:
        """Counts the work of turning a container into text."""
        if isinstance(value, (str, bytes, bytearray)):
            self.charge(len(value))
        elif isinstance(value, NESTING):
            self.charge(len(value) * 16)
            # Where parts are shared the text may be exponentially larger than the value.
            size = self.text_size(value, {}, 0)
            if size > NOTABLE:
                self.check_size(size)

    def text_size(self, value: object, known: dict[int, int], depth: int) -> int:
        """About how long the text of a container is, counted without making it."""
        if isinstance(value, (str, bytes)):
            return len(value) + 2
        if not isinstance(value, NESTING):
            return 8
        if depth > 150:
            return 8
        identity = id(value)
        size = known.get(identity)
        if size is not None:
            return size
        known[identity] = 8
        total = 2
        if isinstance(value, dict):
            for key, item in value.items():
                total += self.text_size(key, known, depth + 1) + self.text_size(item, known, depth + 1) + 4
        else:
            for item in value:
                if isinstance(item, (str, bytes)) or isinstance(item, NESTING):
                    total += self.text_size(item, known, depth + 1) + 2
                else:
                    total += 8
        known[identity] = total
        return total

    def format_value(self, value: object, spec: str) -> str:
        """`format(value, spec)`."""
        if is_plain(value) and not isinstance(value, Class):
            if not spec:
                return self.to_str(value)
            self.check_format(spec)
            check = COSTLY.get(type(value))
            if check is not None:
                check(self, value, spec, 'format')
            try:
                return format(value, spec)
            except TypeError:
                raise TypeError(f'unsupported format string passed to {type_of(value).name}.__format__') from None
            except ValueError as error:
                if not isinstance(value, int):
                    raise
                return digits.write_as(self.machine(), value, spec, error)
        method = self.special(value, '__format__')
        if method is UNSET:
            if spec:
                raise TypeError(f'unsupported format string passed to {type_of(value).name}.__format__')
            return self.to_str(value)
        result = self.call(method, [spec])
        if not isinstance(result, str):
            raise TypeError(f'__format__ must return a str, not {type_of(result).name}')
        return result

    def check_format(self, spec: str) -> None:
        """Refuses a format whose width or precision asks for more than the memory limit."""
        number = 0
        for character in spec:
            if '0' <= character <= '9':
                number = number * 10 + ord(character) - 48
                if number > 1 << 40:
                    break
            else:
                if number > 4096:
                    self.check_size(number)
                number = 0
        if number > 4096:
            self.check_size(number)

    def hash_of(self, value: object) -> int:
        """`hash(value)`."""
        if is_plain(value) and not isinstance(value, Class):
            if isinstance(value, tuple):
                check_depth(value)
            return hash(value)
        cls = type_of(value)
        method = cls.lookup('__hash__')
        if method is None:
            raise TypeError(f"unhashable type: '{cls.name}'")
        if isinstance(method, Function):
            result = self.call(method, [value])
            if not isinstance(result, int):
                raise TypeError('__hash__ method should return an integer')
            return narrow_hash(result)
        if isinstance(method, Native):
            result = self.call(method, [value])
            assert isinstance(result, int)
            return result
        return id(value) >> 4

    # -- comparison

    def equal(self, left: object, right: object) -> bool:
        return left is right or self.truth(self.compare(left, right, '=='))

    def compare(self, left: object, right: object, symbol: str) -> object:
        """A rich comparison."""
        if is_plain(left) and is_plain(right):
            if type(left) in NESTING:
                self.check_comparison(left, right)
            try:
                return HOST_COMPARE[symbol](left, right)
            except TypeError as error:
                raise self.fix_operands(error, left, right, symbol) from None
        name, reflected = COMPARISONS[symbol]
        left_class = type_of(left)
        right_class = type_of(right)
        right_first = right_class is not left_class and right_class.is_subclass(left_class)
        if right_first:
            result = self.try_special(right, right_class, reflected, left)
            if result is not NotImplemented:
                return result
        result = self.try_special(left, left_class, name, right)
        if result is not NotImplemented:
            return result
        if not right_first:
            result = self.try_special(right, right_class, reflected, left)
            if result is not NotImplemented:
                return result
        if symbol == '==':
            return left is right
        if symbol == '!=':
            return left is not right
        names = f"'{long_name(left_class)}' and '{long_name(right_class)}'"
        raise TypeError(f"'{symbol}' not supported between instances of {names}")

    def try_special(self, value: object, cls: Class, name: str, other: object) -> object:
        method = cls.lookup(name)
        if method is UNSET:
            return NotImplemented
        if method is None:
            raise TypeError("'NoneType' object is not callable")
        if isinstance(method, (Function, Native)):
            return self.call(method, [value, other])
        return self.call(self.bind_attribute(method, value, cls), [other])

    def fix_operands(self, error: TypeError, left: object, right: object, symbol: str) -> BaseException:
        """A host TypeError that names the host's types, with the guest's names."""
        left_name, right_name = type_of(left).name, type_of(right).name
        if type(left).__name__ == left_name and type(right).__name__ == right_name:
            return error
        if symbol in COMPARISONS:
            names = f"'{long_name(type_of(left))}' and '{long_name(type_of(right))}'"
            return TypeError(f"'{symbol}' not supported between instances of {names}")
        if symbol == '+' and isinstance(left, SEQUENCES):
            if isinstance(left, (bytes, bytearray)):
                return TypeError(f"can't concat {right_name} to {left_name}")
            return TypeError(f'can only concatenate {left_name} (not "{right_name}") to {left_name}')
        if symbol == '*' and isinstance(left, SEQUENCES):
            return TypeError(f"can't multiply sequence by non-int of type '{right_name}'")
        if symbol == '*' and isinstance(right, SEQUENCES):
            return TypeError(f"can't multiply sequence by non-int of type '{left_name}'")
        shown = '** or pow()' if symbol == '**' else symbol
        return TypeError(f"unsupported operand type(s) for {shown}: '{left_name}' and '{right_name}'")

    # -- arithmetic

    def binary(self, left: object, right: object, symbol: str) -> object:
        """A binary operator."""
        if is_plain(left) and is_plain(right):
            return self.host_binary(left, right, symbol, HOST_BINARY[symbol])
        return self.guest_binary(left, right, symbol, symbol)

    def host_binary(self, left: object, right: object, symbol: str, function: Callable[[Any, Any], Any]) -> object:
        self.check_operands(left, right, symbol)
        try:
            return function(left, right)
        except TypeError as error:
            if isinstance(left, Class) or isinstance(right, Class):
                # A metaclass may define the operator.
                return self.guest_binary(left, right, symbol, symbol)
            raise self.fix_operands(error, left, right, symbol) from None

    def guest_binary(self, left: object, right: object, symbol: str, shown: str) -> object:
        name, reflected, _ = BINARY[symbol]
        left_class = type_of(left)
        right_class = type_of(right)
        tried = False
        if right_class is left_class and type(left) is Instance:
            result = self.try_special(left, left_class, name, right)
            if result is not NotImplemented:
                return result
            raise TypeError(
                f'unsupported operand type(s) for {"** or pow()" if shown == "**" else shown}: '
                f"'{left_class.name}' and '{right_class.name}'"
            )
        own: object = UNSET
        if right_class is not left_class:
            own = right_class.lookup(reflected)
            if own is not UNSET and (
                (right_class.is_subclass(left_class) and own is not left_class.lookup(reflected))
                or (symbol in '+*' and isinstance(left, SEQUENCES))
            ):
                tried = True
                result = self.try_special(right, right_class, reflected, left)
                if result is not NotImplemented:
                    return result
        if isinstance(left, (int, str, list, tuple, bytes)) and isinstance(right, (int, str, list, tuple, bytes)):
            self.check_operands(left, right, symbol)
        try:
            result = self.try_special(left, left_class, name, right)
        except TypeError as error:
            if isinstance(left, SEQUENCES):
                raise self.fix_operands(error, left, right, symbol) from None
            raise
        if result is not NotImplemented:
            return result
        if not tried and own is not UNSET:
            result = self.try_special(right, right_class, reflected, left)
            if result is not NotImplemented:
                return result
        if symbol == '*' and isinstance(right, SEQUENCES):
            raise TypeError(f"can't multiply sequence by non-int of type '{left_class.name}'")
        if shown == '**':
            shown = '** or pow()'
        elif shown == '**=':
            shown = '**='
        raise TypeError(f"unsupported operand type(s) for {shown}: '{left_class.name}' and '{right_class.name}'")

    def inplace(self, left: object, right: object, symbol: str) -> object:
        """An augmented assignment's operator."""
        if is_plain(left) and is_plain(right):
            if isinstance(left, list) and symbol == '+':
                items = self.collect(right)
                self.charge(len(items) * 8)
                left.extend(items)
                return left
            try:
                return self.host_binary(left, right, symbol, HOST_INPLACE[symbol])
            except TypeError as error:
                message = str(error)
                if message.startswith('unsupported operand'):
                    raise TypeError(
                        message.replace(f' for {symbol}:', f' for {symbol}=:').replace('for ** or pow():', 'for **=:')
                    ) from None
                raise
        name = BINARY[symbol][2]
        cls = type_of(left)
        if isinstance(left, list) and symbol == '+' and not isinstance(cls.lookup('__iadd__'), Function):
            left.extend(self.collect(right))
            return left
        result = self.try_special(left, cls, name, right)
        if result is not NotImplemented:
            return result
        return self.guest_binary(left, right, symbol, symbol + '=')

    def check_operands(self, left: object, right: object, symbol: str) -> None:
        """Refuses an operation of the host that would take too much memory or time."""
        if type(left) in CHEAP and type(right) in CHEAP:
            return
        if isinstance(left, int) and isinstance(right, int):
            if -SMALL < left < SMALL and -SMALL < right < SMALL and symbol != '**' and symbol != '<<':
                return
            bits = left.bit_length()
            if symbol == '<<':
                if right > sys.maxsize and left:
                    raise OverflowError('too many digits in integer')
                if bits + right > BIG_BITS and left:
                    self.check_size((bits + right) >> 3)
            elif symbol == '**':
                if bits > 1:
                    self.check_product((bits * right) >> 1, (bits * right) >> 1)
            elif symbol == '*':
                self.check_product(bits, right.bit_length())
            elif symbol in '//%divmod()':
                self.check_division(bits, right.bit_length())
            else:
                bits += right.bit_length()
                if bits > BIG_BITS:
                    self.charge(bits >> 3)
            return
        if symbol == '*':
            if isinstance(left, SEQUENCES) and isinstance(right, int):
                self.check_repeat(left, right)
            elif isinstance(right, SEQUENCES) and isinstance(left, int):
                self.check_repeat(right, left)
            elif isinstance(left, deque) and isinstance(right, int):
                self.check_size(len(left) * max(right, 0) * 8)
        elif symbol == '+':
            if isinstance(left, (str, bytes, bytearray)) and isinstance(right, (str, bytes, bytearray)):
                size = len(left) + len(right)
                if size > 256:
                    self.check_size(size)
            elif isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
                size = len(left) + len(right)
                if size > 32:
                    self.check_size(size * 8)
        elif symbol == '%' and isinstance(left, (str, bytes)):
            self.check_percent(left, right)
        elif symbol in '&|^-' and isinstance(left, (set, frozenset, dict)):
            self.charge(len(left) * 8)
        check = COSTLY.get(type(left)) or COSTLY.get(type(right))
        if check is not None:
            check(self, left, right, symbol)

    def check_repeat(self, sequence: Any, count: int) -> None:
        if count > 0:
            width = 8 if isinstance(sequence, (list, tuple)) else 1
            size = len(sequence) * count * width
            # What can't be addressed the host refuses at once, with an error that the guest may catch.
            if 256 < size <= sys.maxsize:
                self.check_size(size)

    def check_percent(self, template: str | bytes | bytearray, values: object) -> None:
        text = template if isinstance(template, str) else template.decode('latin-1')
        self.check_format(text)
        items = (
            values if isinstance(values, tuple) else tuple(values.values()) if isinstance(values, dict) else (values,)
        )
        for item in items:
            check = COSTLY.get(type(item))
            if check is not None:
                check(self, item, None, 'int')
        if '*' in text:
            position = 0
            for width, precision, conversion in DIRECTIVE.findall(text):
                for star in (width, precision):
                    if star and position < len(items):
                        item = items[position]
                        if isinstance(item, int) and abs(item) > 4096:
                            self.check_size(abs(item))
                        position += 1
                if conversion != '%':
                    position += 1

    def check_product(self, left_bits: int, right_bits: int) -> None:
        """Counts a multiplication of integers (Karatsuba's cost)."""
        bits = left_bits + right_bits
        if bits > NOTABLE_BITS:
            self.check_size(bits >> 3)
            small, large = min(left_bits, right_bits) / 30 + 1, max(left_bits, right_bits) / 30 + 1
            self.spend(large * small**0.585 * 2e-9)

    def check_division(self, left_bits: int, right_bits: int) -> None:
        """Counts a division of integers, which is the length of the quotient times that of the divisor."""
        if left_bits > NOTABLE_BITS and left_bits >= right_bits:
            self.check_size(left_bits >> 3)
            self.spend(((left_bits - right_bits) / 30 + 1) * (right_bits / 30 + 1) * 1.5e-9)

    def power(self, base: object, exponent: object, modulus: object) -> object:
        """`pow(base, exponent, modulus)`."""
        if modulus is None:
            return self.binary(base, exponent, '**')
        if is_plain(base) and is_plain(exponent) and is_plain(modulus):
            if isinstance(base, int) and isinstance(exponent, int) and isinstance(modulus, int):
                digits = modulus.bit_length() / 30 + 1
                if digits > 4 or exponent >= SMALL:
                    self.check_division(base.bit_length(), modulus.bit_length())
                    steps = exponent.bit_length() if exponent >= 0 else modulus.bit_length() + exponent.bit_length()
                    self.spend(steps * (digits * digits * 3e-9 + 5e-8))
            for operand in (base, exponent, modulus):
                check = COSTLY.get(type(operand))
                if check is not None:
                    check(self, operand, None, 'int')
            host_pow: Any = pow
            return host_pow(base, exponent, modulus)
        method = self.special(base, '__pow__')
        result = NotImplemented if method is UNSET else self.call(method, [exponent, modulus])
        if result is NotImplemented:
            names = ', '.join([f"'{type_of(item).name}'" for item in (base, exponent, modulus)])
            raise TypeError(f'unsupported operand type(s) for ** or pow(): {names}')
        return result

    def unary(self, value: object, symbol: str) -> object:
        """A unary operator."""
        name = type_of(value).name
        if is_plain(value):
            try:
                return HOST_UNARY[symbol](value)
            except TypeError:
                if not isinstance(value, Class):
                    raise TypeError(f"bad operand type for unary {symbol}: '{name}'") from None
        method = self.special(value, UNARY[symbol])
        if method is UNSET:
            raise TypeError(f"bad operand type for unary {symbol}: '{name}'")
        return self.call(method, [])

    # -- items

    def get_item(self, value: object, key: object) -> object:
        """`value[key]`."""
        if is_plain(value) and not isinstance(value, Class):
            container: Any = value
            if type(key) is SLICE:
                key = self.plain_slice(key)
                self.charge_slice(value, key)
            elif type(key) is tuple:
                check_depth(key)
            elif not is_plain(key) and type(value) in INDEXED:
                key = self.plain_index(value, key)
            try:
                return container[key]
            except TypeError as error:
                if str(error).endswith('is not subscriptable'):
                    raise TypeError(f"'{type_of(value).name}' object is not subscriptable") from None
                raise
        if isinstance(value, Class):
            return self.class_item(value, key)
        method = self.special(value, '__getitem__')
        if method is UNSET:
            raise TypeError(f"'{type_of(value).name}' object is not subscriptable")
        return self.call(method, [key])

    def item_or_unset(self, value: object, key: object) -> object:
        """`value[key]`, or UNSET if there is no such item."""
        try:
            return self.get_item(value, key)
        except Exception as error:
            if self.is_exception(error, 'KeyError'):
                return UNSET
            raise

    def get_slice(self, value: object, lower: object, upper: object) -> object:
        """`value[lower:upper]`."""
        if type(value) is list:
            if len(value) <= 256 and type(lower) is int and upper is None:
                return value[lower:]
            if len(value) <= 256 and lower is None and type(upper) is int:
                return value[:upper]
        elif type(value) is str and len(value) <= 256:
            if type(lower) is int and upper is None:
                return value[lower:]
            if lower is None and type(upper) is int:
                return value[:upper]
            if type(lower) is int and type(upper) is int:
                return value[lower:upper]
        host: Any = SLICE
        key = host(lower, upper)
        if is_bound(lower) and is_bound(upper) and (type(value) is str or type(value) is list or type(value) is tuple):
            self.charge_slice(value, key)
            container: Any = value
            return container[key]
        return self.get_item(value, key)

    def charge_slice(self, value: object, key: slice) -> None:
        """Counts the work of copying what a slice selects."""
        if isinstance(value, (str, bytes, bytearray, list, tuple)) and len(value) > 256:
            selected = len(range(*key.indices(len(value))))
            self.charge(selected * 8 if isinstance(value, (list, tuple)) else selected)

    def class_item(self, value: Class, key: object) -> object:
        metaclass = value.metaclass
        if metaclass is not None:
            method = metaclass.lookup('__getitem__')
            if method is not UNSET:
                return self.call(method, [value, key])
        getter = value.lookup('__class_getitem__')
        if getter is UNSET:
            if value is HOST_CLASSES[type] or (value.host is not None and hasattr(value.host, '__class_getitem__')):
                from monty_vm.objects.typing import GenericAlias

                return GenericAlias(value, key if isinstance(key, tuple) else (key,))
            raise TypeError(f"type '{value.name}' is not subscriptable")
        if isinstance(getter, ClassMethod):
            return self.call(getter.function, [value, key])
        return self.call(getter, [value, key])

    def plain_index(self, value: object, key: object) -> object:
        if type_of(key).lookup('__index__') is UNSET:
            word = INDEX_WORDS.get(type(value), type_of(value).name)
            if word == 'sequence':
                raise TypeError(f"sequence index must be integer, not '{type_of(key).name}'")
            raise TypeError(f'{word} indices must be integers or slices, not {type_of(key).name}')
        return self.to_index(key)

    def plain_slice(self, key: slice) -> slice:
        if is_bound(key.start) and is_bound(key.stop) and is_bound(key.step):
            return key
        parts: list[object] = [key.start, key.stop, key.step]
        for position in range(3):
            part = parts[position]
            if part is not None and not is_plain(part) and not isinstance(part, int):
                parts[position] = self.to_index(part)
        return slice(parts[0], parts[1], parts[2])

    def set_item(self, value: object, key: object, item: object) -> None:
        """`value[key] = item`."""
        if is_plain(value) and not isinstance(value, Class):
            container: Any = value
            if isinstance(value, (list, bytearray)):
                if isinstance(key, slice):
                    items: Any = item if isinstance(item, bytes) else self.sliced_in(item)
                    if len(items) > 32:
                        self.check_size((len(value) + len(items)) * 8)
                    container[self.plain_slice(key)] = items
                    return
                if not is_plain(key):
                    key = self.plain_index(value, key)
            elif isinstance(key, tuple):
                check_depth(key)
            elif not is_plain(key) and not isinstance(value, dict):
                key = self.to_index(key)
            try:
                container[key] = item
            except TypeError as error:
                if 'does not support item assignment' in str(error):
                    raise TypeError(f"'{type_of(value).name}' object does not support item assignment") from None
                raise
            return
        method = self.special(value, '__setitem__')
        if method is UNSET:
            raise TypeError(f"'{type_of(value).name}' object does not support item assignment")
        self.call(method, [key, item])

    def sliced_in(self, value: object) -> list[object]:
        """What takes the place of a slice of a list."""
        return self.collect(value if type(value) is list else self.iterate_or(value, NOT_SLICED_IN))

    def delete_item(self, value: object, key: object) -> None:
        """`del value[key]`."""
        if is_plain(value) and not isinstance(value, Class):
            container: Any = value
            if isinstance(key, slice):
                key = self.plain_slice(key)
            elif not is_plain(key) and (isinstance(value, list) or type(value) in INDEXED):
                key = self.plain_index(value, key)
            try:
                del container[key]
            except TypeError as error:
                if 'item deletion' in str(error):
                    raise TypeError(f"'{type_of(value).name}' object doesn't support item deletion") from None
                raise
            return
        method = self.special(value, '__delitem__')
        if method is UNSET:
            raise TypeError(f"'{type_of(value).name}' object doesn't support item deletion")
        self.call(method, [key])

    def contains(self, value: object, item: object) -> bool:
        """`item in value`, where `value` isn't lazy."""
        container: Any = value
        if type(value) is set or type(value) is frozenset or type(value) is dict:
            if type(item) is tuple:
                check_depth(item)
            return item in container
        if is_plain(value) and not isinstance(value, (Iterator, Class)):
            if isinstance(value, (list, tuple, deque)):
                self.check_search(value, item)
            elif isinstance(value, (str, bytes, bytearray)):
                if len(value) > 64:
                    self.work(len(value))
            elif isinstance(value, range):
                if is_plain(item):
                    number = self.as_integer(item)
                    return number is not None and number in value
            elif isinstance(item, tuple):
                check_depth(item)
            try:
                return item in container
            except TypeError as error:
                message = str(error)
                if message.endswith('is not iterable') or message.endswith('is not a container or iterable'):
                    raise TypeError(f"argument of type '{type_of(value).name}' is not iterable") from None
                raise TypeError(in_guest_terms(message, [item])) from None
        method = type_of(value).lookup('__contains__')
        if method is None:
            raise TypeError(f"'{type_of(value).name}' object is not a container")
        if method is not UNSET:
            return self.truth(self.call(self.bind_attribute(method, value, type_of(value)), [item]))
        iterator = self.iterate_or(value, f"argument of type '{type_of(value).name}' is not iterable")
        while True:
            candidate = self.draw(iterator)
            if candidate is UNSET:
                return False
            if self.equal(candidate, item):
                return True

    # -- iteration

    def iterate(self, value: object) -> Iterator:
        """`iter(value)` as one of the VM's iterators."""
        return self.iterate_or(value, '')

    def iterate_or(self, value: object, message: str) -> Iterator:
        found = self.plain_iterator(value)
        if found is not None:
            return found
        cls = type_of(value)
        method = cls.lookup('__iter__')
        if method is None or method is UNSET:
            if method is UNSET and cls.lookup('__getitem__') is not UNSET and not is_plain(value):
                return self.recalled_iterator() or self.remember_iterator(ItemIterator(value))
            raise TypeError(message or f"'{cls.name}' object is not iterable")
        result = self.call(self.bind_attribute(method, value, cls), [])
        return self.recalled_iterator() or self.remember_iterator(self.as_iterator(result))

    def recalled_iterator(self) -> Iterator | None:
        made = self.recall()
        return made if isinstance(made, Iterator) else None

    def remember_iterator(self, made: Iterator) -> Iterator:
        self.remember(made)
        return made

    def as_iterator(self, result: object) -> Iterator:
        """What `__iter__` returned, as one of the VM's iterators."""
        if isinstance(result, Iterator):
            return result
        if type_of(result).lookup('__next__') is UNSET:
            raise TypeError(f"iter() returned non-iterator of type '{type_of(result).name}'")
        return GuestIterator(result)

    def plain_iterator(self, value: object) -> Iterator | None:
        """An iterator over a value whose iteration runs no guest code; None for all others."""
        if isinstance(value, list) and type(value) is list:
            return ListIterator(value)
        if isinstance(value, Iterator):
            # A forgotten `await`: coroutines aren't iterators.
            return None if isinstance(value, Generator) and value.kind != GENERATOR else value
        host = type(value)
        if host is tuple:
            assert isinstance(value, tuple)
            return TupleIterator(value)
        if host is Instance:
            return None
        if host is dict:
            assert isinstance(value, dict)
            return HostIterator(value, iter(value))
        if isinstance(value, range):
            if -(1 << 60) < value.start < 1 << 60 and -(1 << 60) < value.stop < 1 << 60 and abs(value.step) < 1 << 60:
                return RangeIterator(value.start, value.stop, value.step)
            return BigRangeIterator(value)
        if host is str or host is bytes or host is bytearray:
            return SequenceIterator(value)
        if host in HOST_ITERATIONS:
            owner: Any = value
            return HostIterator(value, iter(owner))
        if isinstance(value, (Instance, Class)):
            return None
        if isinstance(value, (list, tuple, str, dict, set, frozenset, bytes, bytearray, deque)):
            if isinstance(type_of(value).lookup('__iter__'), Function):
                return None
            return self.plain_iterator_of(value)
        return None

    def plain_iterator_of(self, value: object) -> Iterator | None:
        """An iterator over a builtin container, whatever a subclass overrides."""
        if isinstance(value, list):
            return ListIterator(value)
        if isinstance(value, tuple):
            self.charge(len(value) * 8)
            return TupleIterator(tuple.__getitem__(value, SLICE(None)))
        if isinstance(value, str):
            return SequenceIterator(str.__str__(value))
        if isinstance(value, bytes):
            return SequenceIterator(bytes.__getitem__(value, SLICE(None)))
        if isinstance(value, bytearray):
            return SequenceIterator(value)
        if isinstance(value, OrderedDict):
            return HostIterator(value, OrderedDict.__iter__(value))
        if isinstance(value, dict):
            return HostIterator(value, dict.__iter__(value))
        if isinstance(value, (set, frozenset)):
            base: Any = set if isinstance(value, set) else frozenset
            return HostIterator(value, base.__iter__(value))
        if isinstance(value, deque):
            return HostIterator(value, deque.__iter__(value))
        return self.plain_iterator(value)

    def collect(self, value: object) -> list[object]:
        """All items of an iterable, for native code."""
        if isinstance(value, list) and type(value) is list:
            return value
        if isinstance(value, tuple) and type(value) is tuple:
            return list(value)
        if isinstance(value, range):
            self.check_size(len_of_range(value) * 8)
            return list(value)
        iterator = self.iterate(value)
        hint = iterator.length_hint()
        if hint > 512:
            self.check_size(hint * 8)
        items: list[object] = []
        if isinstance(iterator, HostIterator):
            items.extend(iterator.iterator)
            return items
        if isinstance(iterator, SequenceIterator) and iterator.position == 0:
            items.extend(iterator.values)
            return items
        # While it grows, the list counts as the session's.
        self.holding.append(items)
        try:
            while True:
                item = self.draw(iterator)
                if item is UNSET:
                    return items
                items.append(item)
        finally:
            self.holding.pop()

    # -- classes

    def is_instance(self, value: object, classes: object) -> bool:
        """`isinstance(value, classes)`."""
        if isinstance(classes, Class):
            cls = type_of(value)
            if cls is classes:
                return True
            metaclass = classes.metaclass
            if metaclass is not None:
                check = metaclass.lookup('__instancecheck__')
                if isinstance(check, Function):
                    return self.truth(self.call(check, [classes, value]))
            if cls.is_subclass(classes):
                return True
            return self.machine().virtual_instance(value, cls, classes)
        if isinstance(classes, tuple):
            for item in classes:
                if self.is_nested_instance(value, item) if isinstance(item, tuple) else self.is_instance(value, item):
                    return True
            return False
        return self.machine().check_instance(value, classes)

    def is_nested_instance(self, value: object, classes: tuple[object, ...]) -> bool:
        self.descend()
        try:
            return self.is_instance(value, classes)
        finally:
            self.ascend()

    def metaclass_equal(self, cls: Class, other: object) -> bool:
        metaclass = cls.metaclass
        assert metaclass is not None
        method = metaclass.lookup('__eq__')
        if isinstance(method, Function):
            result = self.call(method, [cls, other])
            return False if result is NotImplemented else self.truth(result)
        return False

    def metaclass_order(self, cls: Class, name: str, other: object) -> object:
        metaclass = cls.metaclass
        assert metaclass is not None
        method = metaclass.lookup(name)
        return self.call(method, [cls, other]) if isinstance(method, Function) else NotImplemented

    def hash_of_class(self, cls: Class) -> int:
        metaclass = cls.metaclass
        assert metaclass is not None
        method = metaclass.lookup('__hash__')
        if isinstance(method, Function):
            result = self.call(method, [cls])
            assert isinstance(result, int)
            return narrow_hash(result)
        return id(cls) >> 4

    def repr_of_class(self, cls: Class) -> str:
        metaclass = cls.metaclass
        assert metaclass is not None
        method = metaclass.lookup('__repr__')
        if isinstance(method, Function):
            result = self.call(method, [cls])
            assert isinstance(result, str)
            return result
        return class_repr(cls)


def attribute_name(name: object) -> str:
    """The name of an attribute, as a guest gives it."""
    if not isinstance(name, str):
        raise TypeError(f"attribute name must be string, not '{type_of(name).name}'")
    return name


def narrow_hash(result: int) -> int:
    """The hash that an integer given by `__hash__` stands for: itself, where it fits a machine word."""
    if -(1 << 63) <= result < 1 << 63:
        return -2 if result == -1 else int(result)
    return hash(result)


#: How CPython names these types in errors about indices.
INDEX_WORDS: Final[dict[type, str]] = {str: 'string', bytes: 'byte', deque: 'sequence'}

#: Type attributes that a class body may define for its instances.
CLASS_SHADOWS: Final = frozenset({'__doc__', '__module__', '__annotations__', '__abstractmethods__'})

#: Host containers that are iterated by the host's own iterator.
HOST_ITERATIONS: Final[set[type]] = {
    dict,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
    set,
    frozenset,
    deque,
}


def attributes_of(value: object) -> dict[str, object] | None:
    """The dictionary of an object's own attributes, where it has one."""
    if isinstance(value, Instance):
        return value.attrs
    if isinstance(value, Function):
        return value.attrs
    if isinstance(value, (StaticMethod, ClassMethod)):
        # Those of the builtin classes are shared by all sessions.
        return None if isinstance(value.function, Native) else value.attrs
    if isinstance(value, (Property, Future, Wrapper)):
        return value.attrs
    extended: Any = value
    if is_plain(value):
        return extended.__dict__ if type(value) in WITH_ATTRIBUTES else None
    attrs = extended.attrs
    assert isinstance(attrs, dict)
    return attrs


def check_depth(value: tuple[object, ...]) -> None:
    """Counts the hashing of a tuple that holds tuples: nested too deep it would overflow the host's stack, and shared
    ones may be exponentially more than there are.
    """
    size = 0
    for item in value:
        if type(item) is int or type(item) is str:
            continue
        if isinstance(item, tuple):
            size += len(item)
            for inner in item:
                if type(inner) is not int and type(inner) is not str and isinstance(inner, tuple):
                    size = 1000
                    break
            if size >= 1000:
                from monty_vm.machine.machine import current_machine

                current_machine().rehearse(value)
                return


def len_of_range(value: range) -> int:
    """The length of a range, however large."""
    step = value.step
    if step > 0:
        return max(0, (value.stop - value.start + step - 1) // step)
    return max(0, (value.start - value.stop - step - 1) // -step)


def exception_args(error: ExceptionObject) -> tuple[object, ...]:
    return error.args
