"""Source text to the host's syntax tree, under caps that are checked before anything can recurse natively."""

from __future__ import annotations

import ast
import warnings
from typing import Final

from monty_vm.errors import CompileError

#: Characters of source that a module, and a block of the guest's, may have.
MAX_SOURCE: Final = 2**21
MAX_BLOCK: Final = 2**18
#: Nesting of expressions and statements; deeper source is refused.
MAX_DEPTH: Final = 400


def parse(source: str, filename: str = '<block>') -> ast.Module:
    """The tree of a block.

    Raises:
        CompileError: if the text isn't valid Python or exceeds a cap.
    """
    if not isinstance(source, str):
        raise CompileError(f'a block must be a str, not {type(source).__name__}', type_name='TypeError')
    if len(source) > MAX_SOURCE:
        raise CompileError(f'the block has {len(source)} characters; at most {MAX_SOURCE} are accepted')
    try:
        if '\\' not in source:
            return ast.parse(source, filename)
        # The host warns of invalid escapes; that is the guest's business.
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            return ast.parse(source, filename)
    except SyntaxError as error:
        raise from_syntax_error(error, source, filename) from None
    except (RecursionError, MemoryError):
        raise CompileError('the block is nested too deeply', filename=filename) from None
    except ValueError as error:
        # Null bytes before 3.12; digits of an integer literal.
        raise CompileError(str(error), filename=filename) from None


def from_syntax_error(error: SyntaxError, source: str, filename: str) -> CompileError:
    line = error.lineno or 0
    lines = source.splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else (error.text or '')
    details = (error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
    return CompileError(error.msg, line, error.offset or 0, excerpt, type(error).__name__, filename, details)


def error_at(message: str, node: ast.AST, source: str, filename: str, kind: str = 'SyntaxError') -> CompileError:
    """An error that the host's parser leaves to its compiler."""
    line = int(getattr(node, 'lineno', 0))
    column = int(getattr(node, 'col_offset', -1)) + 1
    lines = source.splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ''
    details = (line, column, None, getattr(node, 'end_lineno', line), getattr(node, 'end_col_offset', -1) + 1)
    return CompileError(message, line, column, excerpt, kind, filename, details)
