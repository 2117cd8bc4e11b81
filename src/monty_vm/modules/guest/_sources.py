"""Where `inspect` finds sources: modules of the sandbox have no files, and blocks that share a name differ."""

import ast
import linecache
import re
import sys
from collections import namedtuple
from types import CodeType, FrameType, FunctionType, MethodType, ModuleType, SimpleNamespace, TracebackType

from _inspect import source_of

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)


_TOKEN = re.compile(r'''[\w.]+|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|->|\*\*|\S''')


class tokenize:
    """As much of it as signatures of builtin functions need."""

    ENCODING, NAME, OP = range(3)
    ERRORTOKEN = OP

    def tokenize(readline):
        yield SimpleNamespace(type=tokenize.ENCODING, string='utf-8')
        for line in iter(lambda: next_line(readline), None):
            for text in _TOKEN.findall(line.decode()):
                is_name = text[0].isalnum() or text[0] in '_"\''
                yield SimpleNamespace(type=tokenize.NAME if is_name else tokenize.OP, string=text)


def next_line(readline):
    try:
        return readline()
    except StopIteration:
        return None


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


def _statements(nodes):
    """All statements, outer ones first."""
    for node in nodes:
        if isinstance(node, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            if isinstance(node, ast.stmt):
                yield node
            yield from _statements(ast.iter_child_nodes(node))


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


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    from inspect import unwrap

    object = unwrap(object)
    lines, line = findsource(object)
    code = getattr(object, 'tb_frame', object)
    code = getattr(code, 'f_code', code)
    if isinstance(object, ModuleType) or getattr(code, 'co_name', '') == '<module>':
        return lines, 0
    end = line + 1
    for node in _statements(ast.parse(''.join(lines)).body):
        if _first_line(node) <= line + 1 <= node.end_lineno and (end == line + 1 or _first_line(node) == line + 1):
            end = node.end_lineno
        if _first_line(node) == line + 1:
            break
    return _with_comments(lines, line, end), line + 1


def _with_comments(lines, line, end):
    """Comments that are indented as a body is belong to it."""
    indent = len(lines[line]) - len(lines[line].lstrip())
    for number in range(end, len(lines)):
        text = lines[number].lstrip()
        if text and (text[0] != '#' or len(lines[number]) - len(text) <= indent):
            break
        if text:
            end = number + 1
    return lines[line:end]


for _function in (findsource, getfile, getsourcefile, getsourcelines):
    _function.__module__ = 'inspect'
