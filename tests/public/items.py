"""What is run: the standard library's own tests, the examples in its docstrings, and pyperformance's programs.

Rule kept: an item that the running Python hasn't got is left out; nothing is copied into this repository.
"""

from __future__ import annotations

import ast
import dataclasses
import doctest
import importlib.metadata
import importlib.util
import os
from pathlib import Path
from typing import Final

LIBRARY: Final = Path(os.__file__).parent
TESTS: Final = LIBRARY / 'test'

#: Modules of the package `test`: of the language and its builtin types, ...
LANGUAGE: Final = """
    asyncgen augassign baseexception binop bool builtin bytes call class compare complex contains coroutines decorators
    descr descrtut dict dictcomps dictviews dynamic dynamicclassattribute enumerate except_star exception_group
    exception_variations exceptions extcall float flufl format fstring funcattrs generator_stop generators genericalias
    genericclass genexps global grammar hash index int int_literal isinstance iter iterlen keywordonlyarg list listcomps
    long longexp memoryview metaclass module named_expressions numeric_tower opcodes patma pep646_syntax
    positional_only_arg pow print property raise range richcmp scope set setcomps slice sort str string_literals strtod
    subclassinit super syntax tuple type_aliases type_annotations type_params typechecks unary unicode
    unicode_identifiers unpack unpack_ex userdict userlist userstring with yield_from
"""
#: ... and of the library.
MODULES: Final = """
    abc abstract_numbers argparse array base64 binascii bisect bz2 calendar cmath codecs collections colorsys configparser
    context contextlib contextlib_async copy csv dataclasses datetime decimal defaultdict deque difflib enum errno
    fnmatch fractions functools genericpath getopt glob graphlib hashlib heapq hmac html htmlparser inspect ipaddress
    itertools json.test_decode json.test_default json.test_dump json.test_encode_basestring_ascii json.test_enum
    json.test_fail json.test_float json.test_indent json.test_pass1 json.test_pass2 json.test_pass3 json.test_recursion
    json.test_scanstring json.test_separators json.test_unicode keyword linecache locale logging lzma math memoryio operator
    ordered_dict pathlib plistlib posixpath pprint queue quopri random re reprlib secrets shlex stat statistics string stringprep strptime
    struct tempfile textwrap time timeit tomllib.test_data tomllib.test_error tokenize tomllib.test_misc traceback types typing
    unicodedata unittest.test_assertions unittest.test_async_case unittest.test_case unittest.test_functiontestcase
    unittest.test_loader unittest.test_result unittest.test_skipping unittest.test_suite
    unittest.testmock.testcallable unittest.testmock.testhelpers unittest.testmock.testmagicmethods
    unittest.testmock.testmock unittest.testmock.testpatch unittest.testmock.testsentinel unittest.testmock.testwith
    urlparse uuid warnings weakref weakset zlib zoneinfo asyncio.test_locks asyncio.test_pep492 asyncio.test_queues
    asyncio.test_runners asyncio.test_taskgroups asyncio.test_timeouts asyncio.test_waitfor
"""
#: Modules of the library whose docstrings have examples.
DOCUMENTED: Final = """
    _collections_abc argparse ast base64 bisect calendar collections configparser contextlib copy csv
    dataclasses datetime decimal difflib enum fnmatch fractions functools graphlib heapq html inspect ipaddress json
    keyword logging numbers operator pprint random reprlib shlex statistics string struct textwrap timeit traceback
    types typing unittest.mock urllib.parse uuid weakref
"""


@dataclasses.dataclass(frozen=True)
class Item:
    """One thing that is run, with a rate of its own."""

    kind: str
    #: What is imported or run: the name of a module, or of a program.
    target: str

    @property
    def name(self) -> str:
        """`kind/target`, without what all of a kind have in common."""
        return f'{self.kind}/{self.target.removeprefix("test.")}'


def exists(module: str) -> bool:
    """Whether the running Python's library has this module or package."""
    path = LIBRARY / module.replace('.', '/')
    return path.with_suffix('.py').is_file() or (path / '__init__.py').is_file()


def test_modules() -> list[str]:
    """The modules of the host's own tests that are run."""
    found = []
    for word in f'{LANGUAGE} {MODULES}'.split():
        name = f'test.test_{word}'
        if not exists(name) and exists(f'test.{word}'):
            name = f'test.{word}'
        if exists(name):
            found.append(name)
    return found


def programs_folder() -> Path | None:
    """Where the installed pyperformance keeps its programs."""
    try:
        distribution = importlib.metadata.distribution('pyperformance')
    except importlib.metadata.PackageNotFoundError:
        return None
    return Path(str(distribution.locate_file('pyperformance/data-files/benchmarks')))


def all_items(pattern: str = '') -> list[Item]:
    """Every item whose name contains the pattern."""
    items = [Item('library', name) for name in test_modules()]
    items += [Item('doctests', name) for name in DOCUMENTED.split() if exists(name) and docstrings(name)]
    folder = programs_folder()
    if folder is not None:
        items += [Item('programs', path.parent.name) for path in sorted(folder.glob('bm_*/run_benchmark.py'))]
    return [item for item in items if pattern in item.name]


def program_path(name: str) -> Path:
    """The file of one of pyperformance's programs."""
    folder = programs_folder()
    assert folder is not None
    return folder / name / 'run_benchmark.py'


def docstrings(module: str) -> dict[str, str]:
    """The docstrings of a module's source that hold examples, by qualified name."""
    path = LIBRARY / module.replace('.', '/')
    path = path / '__init__.py' if path.is_dir() else path.with_suffix('.py')
    found: dict[str, str] = {}
    parser = doctest.DocTestParser()

    def visit(node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> None:
        text = ast.get_docstring(node, clean=False)
        if text is not None and parser.get_examples(text):
            found[name] = text
        for child in node.body:
            if isinstance(child, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                visit(child, f'{name}.{child.name}')

    visit(ast.parse(path.read_text('utf-8')), module)
    return found
