"""`inspect`: signatures, documentation and the kinds of objects. A frame is what it was when it was asked for."""

import re
import sys
from collections import namedtuple
from types import GetSetDescriptorType, MappingProxyType, MemberDescriptorType

from _inspect import (
    generator_kind,
    generator_state,
    is_builtin,
    is_data_descriptor,
    is_function,
    is_method,
    is_module,
    iscoroutine,
    iscoroutinefunction,
    kind_of,
    parameters_of,
    source_of,
)

from _typing import get_annotations

isfunction = is_function
ismethod = is_method
ismodule = is_module
isbuiltin = is_builtin
isdatadescriptor = is_data_descriptor


class _empty:
    pass


class _ParameterKind(int):
    def __repr__(self):
        return self.name

    def __str__(self):
        return self.name


def _kind(value, name, description):
    made = _ParameterKind(value)
    made.name = name
    made.value = value
    made.description = description
    return made


_POSITIONAL_ONLY = _kind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _kind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _kind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _kind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _kind(4, 'VAR_KEYWORD', 'variadic keyword')
_kinds = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def formatannotation(annotation, base_module=None):
    if getattr(type(annotation), '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _kinds[kind]
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        values = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation, **changes}
        return Parameter(values['name'], values['kind'], default=values['default'], annotation=values['annotation'])

    __replace__ = replace

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f'{text}: {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text = f'{text} = {self.default!r}' if self.annotation is not _empty else f'{text}={self.default!r}'
        if self.kind == _VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self.kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        started = False
        for name, parameter in self.signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        found = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                found[name] = self.arguments[name]
            elif parameter.default is not _empty:
                found[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                found[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                found[name] = {}
        self.arguments = found

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<BoundArguments ({shown})>'


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj, **options)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return Signature(
            self.parameters.values() if parameters is _empty else parameters,
            return_annotation=self.return_annotation if return_annotation is _empty else return_annotation,
        )

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args = list(args)
        kwargs = dict(kwargs)
        rest = None
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind == _VAR_KEYWORD:
                rest = name
            elif args and kind != _KEYWORD_ONLY:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.values()) == list(other.parameters.values()) and (
            self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters))

    def __str__(self):
        shown = []
        positional_only = False
        star = True
        for parameter in self.parameters.values():
            text = str(parameter)
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                shown.append('/')
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star = False
            elif kind == _KEYWORD_ONLY and star:
                shown.append('*')
                star = False
            shown.append(text)
        if positional_only:
            shown.append('/')
        text = f"({', '.join(shown)})"
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<Signature {self}>'


for _cls in (_empty, Parameter, Signature, BoundArguments):
    _cls.__module__ = 'inspect'


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters, return_annotation=found.return_annotation)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if is_method(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__'))
        if is_method(obj):
            return signature(obj)
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    found = parameters_of(obj)
    if found is not None:
        annotations = get_annotations(obj, eval_str=eval_str)
        parameters = [
            Parameter(name, kind, default=default[0] if default else _empty, annotation=annotations.get(name, _empty))
            for name, kind, default in found
        ]
        return Signature(parameters, return_annotation=annotations.get('return', _empty))
    if type(obj).__name__ == 'partial':
        return _of_partial(obj)
    if isinstance(obj, type):
        call = getattr(type(obj), '__call__', None)
        if is_function(call):
            return _without_first(signature(call))
        for name in ('__new__', '__init__'):
            method = getattr(obj, name, None)
            if is_function(method):
                return _without_first(signature(method))
        if obj.__init__ is object.__init__ and obj.__module__ != 'builtins':
            return Signature()
    elif not is_builtin(obj):
        call = getattr(type(obj), '__call__', None)
        if is_function(call):
            return _without_first(signature(call))
    elif type(obj) is type(object.__init__) and obj.__name__ == '__init__':
        return Signature([
            Parameter('self', Parameter.POSITIONAL_ONLY),
            Parameter('args', Parameter.VAR_POSITIONAL),
            Parameter('kwargs', Parameter.VAR_KEYWORD),
        ])
    raise ValueError(f'no signature found for builtin {obj!r}')


def _of_partial(obj):
    inner = signature(obj.func)
    bound = inner.bind_partial(*obj.args, **obj.keywords)
    parameters = []
    keyword = False
    taken = len(obj.args)
    for parameter in inner.parameters.values():
        if taken and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            taken -= 1
            continue
        if parameter.name in obj.keywords:
            keyword = True
            parameter = parameter.replace(default=obj.keywords[parameter.name], kind=_KEYWORD_ONLY)
        elif keyword and parameter.kind == _VAR_POSITIONAL:
            continue
        elif keyword and parameter.kind == _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        parameters.append(parameter)
    return inner.replace(parameters=parameters)


def unwrap(func, *, stop=None):
    given = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f'wrapper loop when unwrapping {given!r}')
        seen[id(func)] = func
    return func


def getfullargspec(func):
    kind = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')
    args, defaults, only, only_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    found = signature(func.__func__ if is_method(func) else func)
    for name, parameter in found.parameters.items():
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
        if parameter.kind <= 1:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == 2:
            varargs = name
        elif parameter.kind == 3:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            varkw = name
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    return kind(args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None, annotations)


def isclass(object):
    return isinstance(object, type)


def isroutine(object):
    return is_builtin(object) or is_function(object) or is_method(object)


def isgeneratorfunction(object):
    return kind_of(object) == 1


def isasyncgenfunction(object):
    return kind_of(object) == 3


def isgenerator(object):
    return generator_kind(object) == 1


def isasyncgen(object):
    return generator_kind(object) == 3


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def ismethoddescriptor(object):
    return type(object).__name__ in ('method_descriptor', 'wrapper_descriptor', 'classmethod_descriptor')


def ismethodwrapper(object):
    return type(object).__name__ == 'method-wrapper'


def isgetsetdescriptor(object):
    return isinstance(object, GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, MemberDescriptorType)


def istraceback(object):
    return type(object).__name__ == 'traceback'


def isframe(object):
    return type(object).__name__ == 'frame'


def iscode(object):
    return type(object).__name__ == 'code'


def getgeneratorstate(generator):
    return generator_state(generator)


getcoroutinestate = getasyncgenstate = getgeneratorstate


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return frame.f_locals if frame is not None else {}


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    return agen.ag_frame.f_locals if agen.ag_frame is not None else {}


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers_static(object, predicate=None):
    return getmembers(object, predicate)


def getattr_static(obj, attr, default=_empty):
    places = [] if isinstance(obj, type) else [getattr(obj, '__dict__', {})]
    places += [base.__dict__ for base in (obj if isinstance(obj, type) else type(obj)).__mro__]
    for place in places:
        if attr in place:
            return place[attr]
    if default is _empty:
        raise AttributeError(attr)
    return default


def getmro(cls):
    return cls.__mro__


def getmodule(object):
    import sys

    return sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    return path.rpartition('/')[2].removesuffix('.py')


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip(' '))
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip(' ')
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and isinstance(object, type):
        for base in object.__mro__[1:-1]:
            doc = base.__dict__.get('__doc__')
            if doc is not None:
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getcomments(object):
    return None


def getsourcelines(object):
    if ismodule(object):
        import linecache

        lines = linecache.getlines(getfile(object))
        if not lines:
            raise OSError('could not get source code')
        return lines, 0
    found = source_of(unwrap(object))
    if found is None:
        raise OSError('could not get source code')
    lines, first = found
    if isinstance(object, type):
        pattern = re.compile(rf'^(\s*)class\s+{object.__name__}\b')
        for number, line in enumerate(lines):
            if pattern.match(line):
                first = number + 1
                break
        else:
            raise OSError('could not find class definition')
    start = first - 1
    while start > 0 and lines[start - 1].lstrip().startswith('@'):
        start -= 1
    if lines[start].lstrip().startswith('@'):
        # The block goes on from the line after the decorators.
        while not re.match(r'\s*(async\s+)?(def|class)\b', lines[first - 1]):
            first += 1
    indent = len(lines[first - 1]) - len(lines[first - 1].lstrip())
    end = first
    last = first
    while end < len(lines):
        line = lines[end]
        if line.strip():
            if len(line) - len(line.lstrip()) <= indent and not line.lstrip().startswith((')', ']', '}')):
                break
            last = end + 1
        end += 1
    return lines[start:last], start + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getfile(object):
    if ismodule(object) or isclass(object):
        module = object if ismodule(object) else sys.modules.get(object.__module__)
        file = getattr(module, '__file__', None)
        if file is None:
            raise TypeError(f"{object!r} is a built-in {'module' if module is object else 'class'}")
        return file
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError(
        'module, class, method, function, traceback, frame, or code object was expected, got ' + type(object).__name__
    )


def getsourcefile(object):
    return getfile(object)


Arguments = namedtuple('Arguments', 'args varargs varkw')


def getargs(co):
    names = list(co.co_varnames)
    count = co.co_argcount + co.co_kwonlyargcount
    rest = names[count:]
    varargs = rest.pop(0) if co.co_flags & CO_VARARGS else None
    varkw = rest.pop(0) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(names[:count], varargs, varkw)


FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
Traceback = namedtuple('Traceback', 'filename lineno function code_context index')


def currentframe():
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    line = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    code = (frame.tb_frame if istraceback(frame) else frame).f_code
    return Traceback(code.co_filename, line, code.co_name, None, None)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb)))
        tb = tb.tb_next
    return found


def trace(context=1):
    return getinnerframes(sys.exc_info()[2])


def stack(context=1):
    return getouterframes(sys._getframe(1))


def getclosurevars(func):
    kind = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
    cells = func.__closure__ or ()
    return kind(dict(zip(func.__code__.co_freevars, [cell.cell_contents for cell in cells])), {}, {}, set())


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for cls in classes:
        for parent in cls.__bases__:
            known = children.setdefault(parent, [])
            if cls not in known:
                known.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    found = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


Attribute = namedtuple('Attribute', 'name kind defining_class object')
KINDS = {staticmethod: 'static method', classmethod: 'class method', property: 'property'}


def classify_class_attrs(cls):
    """Each attribute of a class: its name, its kind, the class that defines it and what it is."""
    found = []
    for name in dir(cls):
        home = next((base for base in (*cls.__mro__, *type(cls).__mro__) if name in base.__dict__), None)
        value = home.__dict__[name] if home is not None else getattr(cls, name)
        kind = KINDS.get(type(value)) or ('method' if isroutine(value) or ismethoddescriptor(value) else 'data')
        found.append(Attribute(name, kind, home, value))
    return found


CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
