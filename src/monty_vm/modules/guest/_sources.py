"""Where `inspect` finds sources: modules of the sandbox have no files, and blocks that share a name differ."""

import ast
import linecache
import sys
from collections import namedtuple
from types import CodeType, FrameType, FunctionType, MethodType, ModuleType, TracebackType

from _inspect import source_of

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    if isinstance(object, (ModuleType, type)):
        module = object if isinstance(object, ModuleType) else sys.modules.get(object.__module__)
        file = getattr(module, '__file__', None)
        if file:
            return file
        if module is not object and object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f"{object!r} is a built-in {'module' if module is object else 'class'}")
    if isinstance(object, MethodType):
        object = object.__func__
    if isinstance(object, FunctionType):
        object = object.__code__
    if isinstance(object, TracebackType):
        object = object.tb_frame
    if isinstance(object, FrameType):
        object = object.f_code
    if isinstance(object, CodeType):
        return object.co_filename
    raise TypeError(
        'module, class, method, function, traceback, frame, or code object was expected, got ' + type(object).__name__
    )


def getsourcefile(object):
    """The name under which its source is known."""
    return getfile(object)


def _first_line(node):
    return min([node.lineno, *[item.lineno for item in getattr(node, 'decorator_list', ())]])


def _class_line(nodes, names):
    for node in nodes:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.name == names[0]:
                if len(names) > 1:
                    found = _class_line(node.body, names[1:])
                    if found:
                        return found
                elif isinstance(node, ast.ClassDef):
                    return _first_line(node)
        elif isinstance(node, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            found = _class_line(ast.iter_child_nodes(node), names)
            if found:
                return found
    return 0


def findsource(object):
    """Return the entire source file and starting line number for an object."""
    if isinstance(object, ModuleType):
        lines = linecache.getlines(getfile(object))
        if not lines:
            raise OSError('could not get source code')
        return lines, 0
    found = source_of(object)
    if found is None:
        getfile(object)
        raise OSError('could not get source code')
    lines, line = found
    if isinstance(object, type):
        names = object.__qualname__.replace('.<locals>', '').split('.')
        line = _class_line(ast.parse(''.join(lines)).body, names)
        if not line:
            raise OSError('could not find class definition')
        return lines, line - 1
    return lines, max(line - 1, 0)


for _function in (findsource, getfile, getsourcefile):
    _function.__module__ = 'inspect'
