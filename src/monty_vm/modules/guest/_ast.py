"""The node classes of `ast`: those of the host's grammar, made from its description of them."""

import _ast_native

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_OPTIMIZED_AST = 0x8400
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

IMPLIED = dict(_ast_native.IMPLIED)


class AST:
    __module__ = 'ast'
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, /, *args, **keywords):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            plural = '' if len(fields) == 1 else 's'
            raise TypeError(f'{cls.__name__} constructor takes at most {len(fields)} positional argument{plural}')
        for name, value in zip(fields, args):
            if name in keywords:
                raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)
        for name, value in keywords.items():
            setattr(self, name, value)
        for name, kind in IMPLIED.get(cls.__name__, ()):
            if name not in self.__dict__:
                setattr(self, name, Load() if kind == 'context' else [])


def make_classes():
    classes = {'AST': AST}
    for name, base, variables in _ast_native.CLASSES:
        namespace = {'__module__': 'ast', **dict(variables)}
        if IMPLIED:
            namespace['_field_types'] = {field: list[AST] for field, kind in IMPLIED.get(name, ()) if kind == 'list'}
        classes[name] = type(name, (classes[base],), namespace)
    return classes


CLASSES = make_classes()
globals().update(CLASSES)


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, _feature_version=-1):
    """What `ast.parse` calls: the tree alone."""
    type_comments = bool(flags & PyCF_TYPE_COMMENTS)
    return _ast_native.parse(CLASSES, source, filename, mode, type_comments, _feature_version)


__all__ = [*CLASSES, 'PyCF_ONLY_AST', 'PyCF_TYPE_COMMENTS', 'PyCF_OPTIMIZED_AST', 'compile']
