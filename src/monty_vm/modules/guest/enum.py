"""`enum`, as guest code.

A class body's names are collected by `EnumDict`, which gives `auto()` its value at once. `EnumType` then makes one member for
each name and puts it into the class, so that reading a member is an ordinary class attribute.
"""

import sys as _sys

import _enum_native
import _names
from _enum_native import inherited

__all__ = [
    'EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
    'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'EnumCheck', 'CONTINUOUS',
    'NAMED_FLAGS', 'UNIQUE', 'global_enum', 'show_flag_values',
]

_unset = object()
_property = property


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property:
    """A property that is found on members and not on the class when a member has the same name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner.__dict__.get('_member_map_', {}).get(self.name)
            if found is None:
                raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
            return found
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.owner.__name__!r}> cannot set attribute {self.name!r}')
        self.fset(instance, value)


def _is_descriptor(value):
    return not isinstance(value, type) and (hasattr(value, '__get__') or hasattr(value, '__set__'))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


_sunders = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
            '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_value_repr_',
            '_boundary_', '_member_map_', '_member_names_', '_value_', '_name_')


class EnumDict(dict):
    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._cls_name = cls_name
        self._generate = None

    def __setitem__(self, key, value):
        if key.startswith(f'_{self._cls_name}__') and not key.endswith('__'):
            pass
        elif _is_sunder(key):
            if key not in _sunders:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._member_names:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
                if not isinstance(value, staticmethod):
                    value = staticmethod(value)
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = value.value
            self._member_names[key] = None
            self._last_values.append(value)
        elif _is_descriptor(value) or (isinstance(value, type) and value.__module__ != 'builtins'):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, auto):
                value = self._resolve(key, value)
            elif type(value) is tuple and any([isinstance(item, auto) for item in value]):
                value = tuple([self._resolve(key, item) if isinstance(item, auto) else item for item in value])
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        if value.value is _unset:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return value.value


def _by_value(cls, value):
    """What `__new__` is in a class that has its members."""
    if not cls._member_map_:
        if _sys.version_info >= (3, 13):
            raise TypeError('do not use `super().__new__; call the appropriate __new__ directly')
        raise TypeError(f'{cls!r} has no members defined')
    return _lookup(cls, value)


_by_value.__name__, _by_value.__qualname__ = '__new__', 'Enum.__new__'
Enum = Flag = ReprEnum = None


def _data_type(name, bases):
    """The type that members are besides being members, and the last base that is an enumeration."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    distinct = list(dict.fromkeys(found))
    if len(distinct) > 1:
        raise TypeError(f'too many data types for {name!r}: {set(distinct)!r}')
    return distinct[0] if distinct else object


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
        namespace = EnumDict(cls)
        if bases and Enum is not None:
            if not isinstance(bases[-1], EnumType):
                raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
            namespace._generate = bases[-1]._generate_next_value_
        else:
            namespace._generate = _next_value
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, EnumDict):
            body = metacls.__prepare__(cls, bases)
            for key, value in classdict.items():
                body[key] = value
            classdict = body
        names = list(classdict._member_names)
        invalid = {'mro', ''} & set(names)
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(name) for name in invalid])}")
        namespace = {}
        values = {}
        for key, value in classdict.items():
            if key in classdict._member_names:
                values[key] = value
            elif key not in classdict._ignore and key != '_ignore_':
                namespace[key] = value
        first_enum = bases[-1] if bases else None
        member_type = _data_type(cls, bases) if Enum is not None else object
        new = namespace.pop('__new__', None)
        own_new = new
        if new is None and Enum is not None:
            for name in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, name, None)
                    if target is not None and target is not object.__new__ and target is not _by_value:
                        new = target
                        break
                if new is not None:
                    break
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = new is not None
        if new is None:
            new = object.__new__
        namespace['_member_names_'] = member_names = []
        namespace['_member_map_'] = member_map = {}
        namespace['_value2member_map_'] = by_value = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        namespace['_use_args_'] = use_args
        namespace['_value_repr_'] = None if member_type is object else member_type.__repr__
        namespace['_new_member_'] = staticmethod(new)
        namespace['__new__'] = staticmethod(_by_value)
        if own_new is not None:
            namespace['__new_member__'] = staticmethod(new)
        is_flag = Flag is not None and any([issubclass(base, Flag) for base in bases])
        if ReprEnum is not None and ReprEnum in bases:
            namespace.setdefault('__str__', _plain_str)
            namespace.setdefault('__format__', _plain_format)
        if member_type is not object and first_enum is not None:
            for name in ('__repr__', '__str__', '__format__'):
                if name not in namespace and not _defined(name, bases, member_type):
                    namespace[name] = getattr(first_enum, name)
        if '__dataclass_fields__' in member_type.__dict__:
            namespace.setdefault('__repr__', _dataclass_member_repr)
        if is_flag:
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in namespace:
                    namespace[name] = Flag.__dict__[name]
            namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
            namespace['_flag_mask_'] = namespace['_singles_mask_'] = namespace['_all_bits_'] = 0
        namespace.setdefault('__module__', _names.calling_module('enum'))
        made = type.__new__(metacls, cls, bases, namespace, **kwds)
        set_class = type.__setattr__
        initialise = made.__init__
        flag_mask = 0
        singles_mask = 0
        for name, value in values.items():
            args = value if isinstance(value, tuple) else (value,)
            if member_type is tuple:
                args = (args,)
            if use_args:
                item = new(made, *args)
            else:
                item = new(made)
            attrs = item.__dict__
            if '_value_' not in attrs:
                if member_type is object or not use_args:
                    attrs['_value_'] = value
                else:
                    try:
                        attrs['_value_'] = member_type(*args)
                    except Exception as error:
                        raise TypeError('_value_ not set in __new__, unable to create it') from error
            value = attrs['_value_']
            attrs['_name_'] = name
            attrs['__objclass__'] = made
            attrs['_sort_order_'] = len(member_names)
            if initialise is not _object_init:
                item.__init__(*args)
                value = attrs['_value_']
            known = None
            try:
                known = by_value.get(value)
            except TypeError:
                for other in member_map.values():
                    if other._value_ == value:
                        known = other
                        break
            if known is not None:
                item = known
            else:
                if is_flag and isinstance(value, int):
                    if value > 0 and value & (value - 1) == 0:
                        member_names.append(name)
                        singles_mask |= value
                    flag_mask |= value if value > 0 else 0
                else:
                    member_names.append(name)
                try:
                    by_value.setdefault(value, item)
                except TypeError:
                    made._unhashable_values_.append(value)
            descriptor = inherited(made, name)
            if descriptor is None:
                set_class(made, name, item)
            elif isinstance(descriptor, property) or name in ('name', 'value'):
                # Members have it as an attribute; the class has the member.
                redirect = property(descriptor.fget if isinstance(descriptor, property) else descriptor.__get__)
                redirect.__set_name__(made, name)
                set_class(made, name, redirect)
            else:
                set_class(made, name, item)
            member_map[name] = item
        if is_flag:
            set_class(made, '_flag_mask_', flag_mask)
            set_class(made, '_singles_mask_', singles_mask)
            set_class(made, '_all_bits_', 2 ** flag_mask.bit_length() - 1)
        order = namespace.get('_order_')
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            if order != member_names and list(order) != member_names:
                raise TypeError(f'member order does not match _order_:\n  {member_names!r}\n  {order!r}')
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value=_unset, names=_unset, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is _unset:
            if values:
                value = (value, *values)
            return _lookup(cls, value)
        if cls._member_map_:
            return _lookup(cls, (value, names, *values))
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last = names, [], []
            for count, name in enumerate(original):
                value = classdict._generate(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if _sys.version_info < (3, 12):
            if isinstance(value, Enum):
                return False
            import warnings

            warnings.warn(
                'in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                'False depending on whether the value is a member or the value of a member',
                DeprecationWarning,
                stacklevel=2,
            )
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' and '{type(cls).__qualname__}'"
            )
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __reversed__(cls):
        members = cls._member_map_
        return reversed([members[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        type.__delattr__(cls, name)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        return sorted(names if cls._member_type_ is object else {*dir(cls._member_type_), *names})


EnumMeta = EnumType


def _lookup(cls, value):
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for item in cls._member_map_.values():
            if item._value_ == value:
                return item
    if isinstance(value, cls):
        return value
    if value is _unset:
        raise TypeError(f"{type(cls).__name__}.__call__() missing 1 required positional argument: 'value'")
    try:
        result = cls._missing_(value)
    except Exception as error:
        failed = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if isinstance(error, ValueError):
            raise
        error.__context__ = failed
        raise
    if isinstance(result, cls):
        return result
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
        return result
    if result is None:
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    raise TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')


def _next_value(name, start, count, last_values):
    if not last_values:
        return start
    try:
        return max(last_values) + 1
    except TypeError:
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start


def _defined(name, bases, member_type):
    """Whether a mixin other than the data type defines a special method."""
    for chain in bases:
        for base in chain.__mro__:
            if base is object or base is member_type or isinstance(base, EnumType) or base.__module__ == 'builtins':
                continue
            if name in base.__dict__:
                return True
    return False


def _plain_str(self):
    return str(self._value_)


def _plain_format(self, spec):
    return format(self._value_, spec) if spec else str(self)


def _dataclass_member_repr(self):
    fields = ', '.join([f'{name}={getattr(self, name)!r}' for name in self.__dataclass_fields__])
    return f'<{type(self).__name__}.{self._name_}: {fields}>'


_object_init = object.__init__


class Enum(metaclass=EnumType):
    _generate_next_value_ = staticmethod(_next_value)
    name = _enum_native.name
    value = _enum_native.value

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __dir__(self):
        cls = type(self)
        names = set() if cls._member_type_ is object else set(object.__dir__(self))
        names.update([name for name in self.__dict__ if name[0] != '_' and name not in cls._member_map_])
        for base in cls.__mro__:
            names.update([
                name for name in base.__dict__
                if name[0] != '_' and (isinstance(base.__dict__[name], property) or name not in cls._member_map_)
            ])
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', *names})

    def _add_alias_(self, name):
        type.__setattr__(type(self), name, self)
        type(self)._member_map_[name] = self

    def _add_value_alias_(self, value):
        type(self)._value2member_map_[value] = self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for index, value in enumerate(values):
            if not isinstance(value, str):
                if index == 0:
                    raise TypeError(f'{value!r} is not a string')
                raise TypeError(f'{"encoding" if index == 1 else "errors"} must be a string, not {value!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class _Choice(str):
    """A value of `FlagBoundary` or `EnumCheck`: these classes are used before, and cheaper than, enumerations."""

    def __new__(cls, name, value):
        made = str.__new__(cls, value)
        made.name = made._name_ = name
        made.value = made._value_ = value
        return made

    def __repr__(self):
        return f'<{type(self).__name__}.{self.name}: {self.value!r}>'

    __hash__ = str.__hash__


class FlagBoundary(_Choice):
    pass


class EnumCheck(_Choice):
    pass


for _name in ('STRICT', 'CONFORM', 'EJECT', 'KEEP'):
    setattr(FlagBoundary, _name, FlagBoundary(_name, _name.lower()))
STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def _bits(number, size):
    ceiling = 2 ** number.bit_length()
    if number >= 0:
        text = bin(number + ceiling).replace('1', '0', 1)
    else:
        text = bin(~number ^ (ceiling - 1) + ceiling)
    sign = text[:3]
    digits = text[3:]
    if len(digits) < size:
        digits = (sign[-1] * size + digits)[-size:]
    return f'{sign} {digits}'


class Flag(Enum):
    _boundary_ = STRICT
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            item = cls._member_map_[name]
            if item._value_ & value:
                yield item

    _iter_member_by_value_ = _iter_member_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        flag_mask = cls._flag_mask_
        singles_mask = cls._singles_mask_
        all_bits = cls._all_bits_
        boundary = cls._boundary_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if boundary is STRICT:
                size = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(
                    f'{cls!r} invalid value {value!r}\n    given {_bits(value, size)}\n  allowed {_bits(flag_mask, size)}'
                )
            if boundary is CONFORM:
                value = value & flag_mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            if boundary in (EJECT, KEEP):
                value = all_bits + 1 + value
            else:
                value = singles_mask & value
        unknown = value & ~flag_mask
        aliases = value & ~singles_mask
        member_value = value & singles_mask
        if unknown and boundary is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -> unknown values {unknown!r} [{bin(unknown)}]')
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        pseudo._value_ = value
        pseudo._name_ = None
        if member_value or aliases:
            members = []
            combined = 0
            for item in cls._iter_member_(member_value):
                members.append(item)
                combined |= item._value_
            if aliases:
                value = member_value | aliases
                for item in cls._member_map_.values():
                    if item not in members and item._value_ and item._value_ & value == item._value_:
                        members.append(item)
                        combined |= item._value_
            unknown = value ^ combined
            name = '|'.join([item._name_ for item in members])
            if not combined:
                name = None
            elif unknown and boundary is KEEP:
                name = f'{name}|{unknown!r}'
            pseudo._name_ = name
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if negative is not None:
            cls._value2member_map_[negative] = pseudo
        return pseudo

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f'<{type(self).__name__}: {self._value_!r}>'
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{type(self).__name__}({self._value_!r})'
        return f'{type(self).__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, type(self)):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        return type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        return type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        return type(self)(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return type(self)(~self._value_)
        return type(self)(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


EnumCheck.CONTINUOUS = EnumCheck('CONTINUOUS', 'no skipped integer values')
EnumCheck.NAMED_FLAGS = EnumCheck('NAMED_FLAGS', 'multi-flag aliases may not contain unnamed flags')
EnumCheck.UNIQUE = EnumCheck('UNIQUE', 'one name per value')
CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


def unique(enumeration):
    duplicates = [(name, item.name) for name, item in enumeration._member_map_.items() if name != item.name]
    if duplicates:
        details = ', '.join([f'{alias} -> {name}' for alias, name in duplicates])
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, item.name) for n, item in enumeration._member_map_.items() if n != item.name]
                if duplicates:
                    details = ', '.join([f'{alias} -> {n}' for alias, n in duplicates])
                    raise ValueError(f'aliases found in {enumeration!r}: {details}')
            elif check is CONTINUOUS:
                values = {item.value for item in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    expected = [2 ** i for i in range(low.bit_length() - 1, high.bit_length())]
                else:
                    expected = list(range(low, high + 1))
                missing = [value for value in expected if value not in values]
                if missing:
                    shown = ', '.join([str(value) for value in missing])
                    raise ValueError(f'invalid {"flag" if is_flag else "enum"} {name!r}: missing values {shown}')
            elif check is NAMED_FLAGS:
                known = enumeration._singles_mask_
                for alias, item in enumeration._member_map_.items():
                    if item._value_ > 0 and item._value_ & ~known:
                        raise ValueError(
                            f'invalid Flag {name!r}: alias {alias} is missing combined values of '
                            f'{hex(item._value_ & ~known)} [use enum.show_flag_values(value) for details]'
                        )
        return enumeration


def show_flag_values(value):
    return [1 << index for index in range(value.bit_length()) if value >> index & 1]


def _global_repr(self):
    """A member as an expression that users of its module write."""
    module = type(self).__module__.rpartition('.')[2]
    if self._name_ is None:
        return f'{module}.{type(self).__name__}({self._value_!r})'
    return '|'.join([part if part[0].isdigit() else f'{module}.{part}' for part in self._name_.split('|')])


def _global_str(self):
    return f'{type(self).__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Members become variables of the module that defines the class, and show as such."""
    cls.__repr__ = _global_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = _global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Makes an enumeration of a plain class."""

    def convert(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                namespace[name] = value
        return metacls(cls.__name__, (etype,), namespace, boundary=boundary)

    return convert


for _cls in (EnumType, Enum, ReprEnum, IntEnum, StrEnum, Flag, IntFlag, FlagBoundary, EnumCheck, auto, member, nonmember, verify):
    type.__setattr__(_cls, '__module__', 'enum')
