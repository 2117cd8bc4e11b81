"""Generated programs: whatever CPython makes of them, the VM does too.

Hypothesis writes small programs as text (expressions of mixed types, statements with control flow, calls with every
kind of argument); each runs under `exec` here and in a session, and what was printed and the uncaught exception must
be equal. Programs use only what is deterministic, and are small enough to end.
"""

from __future__ import annotations

import contextlib
import io
import math
import re

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from monty_vm import CompileError, GuestError, Limits, Returned, Session, Suspended

LIMITS = Limits(seconds=5.0)
# The same programs in every run: nothing but CPython's own limits stops the ones that the oracle runs.
COMMON = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def under_cpython(source: str) -> tuple[str, str]:
    """What a program prints under CPython, and its uncaught exception."""
    output = io.StringIO()
    try:
        with contextlib.redirect_stdout(output):
            exec(compile(source, '<block>', 'exec', dont_inherit=True), {'__name__': '__main__'})
    except Exception as error:
        return output.getvalue(), f'{type(error).__name__}: {error}'
    return output.getvalue(), ''


def in_vm(source: str) -> tuple[str, str]:
    """What it prints in the VM, and its uncaught exception."""
    try:
        return Session(limits=LIMITS).run_sync(f'{source}\nNone').stdout, ''
    except GuestError as error:
        return error.stdout, f'{error.type_name}: {error.message}'


def in_vm_suspending(source: str) -> tuple[str, str]:
    """The same with every `print` a host call, and a dump and a load at each."""
    printed: list[str] = []

    def emit(text: str) -> None: ...

    session = Session(functions={'emit': emit}, limits=Limits(seconds=5.0, calls=100_000))
    session.run_sync('def print(*v): emit(" ".join([str(x) for x in v]))')
    try:
        step = session.start(f'{source}\nNone')
        while isinstance(step, Suspended):
            session = Session.load(session.dump(), functions={'emit': emit})
            printed.append(str(step.calls[0].args[0]))
            step = session.resume({step.calls[0].id: Returned(None)})
        return ''.join(f'{line}\n' for line in printed), ''
    except GuestError as error:
        return ''.join(f'{line}\n' for line in printed), f'{error.type_name}: {error.message}'


def comparable(outcome: tuple[str, str]) -> tuple[str, ...]:
    """An outcome without what CPython itself leaves open: the order in which names are listed in some messages."""
    return tuple(
        re.sub(r"passed as keyword arguments: '([^']*)'", lambda found: ' '.join(sorted(found[1].split(', '))), text)
        for text in outcome
    )


def same(source: str) -> None:
    """Assert that the VM does what CPython does."""
    expected = under_cpython(source)
    assert ' at 0x' not in expected[0] + expected[1]
    assert comparable(in_vm(source)) == comparable(expected), source


# ------------------------------------------------------------------------------------------------------------ expressions

INTEGERS = st.one_of(st.integers(-20, 20), st.sampled_from([2**31, -(2**63), 10**20, 255, 1000]))
FLOATS = st.one_of(
    st.sampled_from([0.0, -0.0, 1.5, -2.25, 0.1, 1e100, 1e-7, 1e16]),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
)
TEXTS = st.one_of(
    st.sampled_from(['', 'a', 'abc', 'Hello World', 'é', '😀', ' x ', '1', 'a,b', 'ab' * 3]),
    st.text('abc XY1é\n', max_size=6),
)
LITERALS = st.one_of(
    INTEGERS,
    FLOATS,
    TEXTS,
    st.booleans(),
    st.none(),
    st.binary(max_size=4),
    st.lists(INTEGERS, max_size=4),
    st.lists(TEXTS, max_size=3),
    st.tuples(INTEGERS, TEXTS),
    st.dictionaries(st.one_of(st.integers(-3, 3), st.sampled_from(['a', 'b'])), INTEGERS, max_size=3),
).map(repr)

BINARY = [
    '+',
    '-',
    '*',
    '/',
    '//',
    '%',
    '&',
    '|',
    '^',
    '==',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    'and',
    'or',
    'in',
    'not in',
    'is',
    'is not',
]
UNARY = ['-', '+', '~', 'not ']


def compose(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Bigger expressions from smaller ones."""
    pair = st.tuples(inner, inner)
    return st.one_of(
        st.tuples(inner, st.sampled_from(BINARY), inner).map(lambda t: f'({t[0]} {t[1]} {t[2]})'),
        st.tuples(st.sampled_from(UNARY), inner).map(lambda t: f'({t[0]}{t[1]})'),
        st.tuples(inner, inner, inner).map(lambda t: f'({t[0]} if {t[1]} else {t[2]})'),
        st.tuples(inner, inner, inner).map(lambda t: f'({t[0]} < {t[1]} <= {t[2]})'),
        pair.map(lambda t: f'[{t[0]}, {t[1]}]'),
        pair.map(lambda t: f'({t[0]}, *[{t[1]}])'),
        pair.map(lambda t: f'{t[0]}[{t[1]}]'),
        st.tuples(inner, st.integers(-3, 3), st.sampled_from(['', '-2', '5']), st.sampled_from(['', '2', '-1'])).map(
            lambda t: f'{t[0]}[{t[1]}:{t[2]}:{t[3]}]'
        ),
        st.tuples(
            st.sampled_from(
                [
                    'len',
                    'str',
                    'repr',
                    'bool',
                    'type',
                    'abs',
                    'list',
                    'tuple',
                    'sorted',
                    'sum',
                    'int',
                    'float',
                    'max',
                    'min',
                    'hash_free',
                    'any',
                    'all',
                    'reversed_list',
                    'ascii',
                    'round',
                ]
            ),
            inner,
        ).map(lambda t: f'{t[0]}({t[1]})'),
        st.tuples(inner, st.sampled_from(['', '!r', '!s', ':>8', ':<5', ':x', ':.2f', ':,', ':05', ':+'])).map(
            lambda t: f'f_("""{{}}""", {t[0]!s}, {t[1]!r})'
        ),
        st.tuples(inner, inner).map(lambda t: f'[x_ for x_ in {t[0]} if {t[1]}]'),
        st.tuples(inner, inner).map(lambda t: f'(lambda a, b={t[0]}: (a, b))({t[1]})'),
        st.tuples(
            inner,
            st.sampled_from(
                [
                    'upper',
                    'title',
                    'split',
                    'strip',
                    'isdigit',
                    'keys',
                    'values',
                    'copy',
                    'count',
                    'index',
                    'hex',
                    'nope',
                    'bit_length',
                    'is_integer',
                ]
            ),
        ).map(lambda t: f'({t[0]}).{t[1]}()'),
    )


EXPRESSIONS = st.recursive(LITERALS, compose, max_leaves=12)

HELPERS = """
def hash_free(x): return x
def reversed_list(x): return list(reversed(x))
def f_(template, value, spec):
    if spec.startswith('!'): return repr(value) if spec == '!r' else str(value)
    return format(value, spec[1:])
"""


def tame(source: str) -> bool:
    """Leave out what isn't deterministic or is only a warning: identity of literals, and huge results."""
    growing = sum([source.count(symbol) for symbol in (' * ', ' ** ', ' << ')])
    return ' is ' not in source and ' is not ' not in source and growing <= 1


@COMMON
@given(EXPRESSIONS)
@example("(1 < 2 <= 'a')")
@example('[1, 2][-3:5:-1]')
@example("format((-0.0), '05')")
def test_expressions(expression: str) -> None:
    """Expressions of mixed types have the same value, or the same error."""
    assume(tame(expression))
    same(
        f'{HELPERS}\ntry:\n    r = {expression}\n    print(type(r).__name__, repr(r))\nexcept Exception as e:\n    print(type(e).__name__, e)'
    )


# ------------------------------------------------------------------------------------------------------------- statements

NAMES = ['a', 'b', 'c']
SIMPLE = st.one_of(
    INTEGERS.map(repr),
    st.sampled_from(NAMES),
    TEXTS.map(repr),
    st.tuples(
        st.sampled_from(NAMES), st.sampled_from(['+', '-', '*', '%', '//']), st.sampled_from([*NAMES, '1', '2', '0'])
    ).map(' '.join),
    st.sampled_from(
        [
            'len(str(a))',
            'f"{a}-{b}"',
            '[a, b]',
            '(a, b, c)',
            '{"k": a}',
            'a == b',
            'not a',
            'str(a) + str(b)',
            'a if b else c',
        ]
    ),
)


def indent(lines: list[str]) -> list[str]:
    """The lines one level deeper."""
    return ['    ' + line for line in lines] or ['    pass']


def statements(depth: int) -> st.SearchStrategy[list[str]]:
    """A block of statements nested at most this deep."""
    simple = st.one_of(
        st.tuples(st.sampled_from(NAMES), SIMPLE).map(lambda t: [f'{t[0]} = {t[1]}']),
        st.tuples(st.sampled_from(NAMES), st.sampled_from(['+=', '-=', '*=']), SIMPLE).map(
            lambda t: [f'{t[0]} {t[1]} {t[2]}']
        ),
        SIMPLE.map(lambda e: [f'print({e})']),
        st.tuples(SIMPLE, SIMPLE).map(lambda t: [f'a, b = {t[0]}, {t[1]}']),
        SIMPLE.map(lambda e: [f'a, *b = {e}, 1, 2']),
        st.sampled_from(
            [['raise ValueError("v")'], ['1 / 0'], ['{}["k"]'], ['del a', 'a = 0'], ['assert a, b'], ['pass']]
        ),
        st.sampled_from([['a, b = b, a'], ['(c := a)'], ['a = b = c']]),
    )
    if depth == 0:
        return st.lists(simple, min_size=1, max_size=3).map(lambda parts: [line for part in parts for line in part])
    inner = statements(depth - 1)
    loop_end = st.sampled_from(
        [[], ['break'], ['continue'], ['if n_ > 1: break'], ['if n_ == 1: continue', 'print("after")']]
    )
    compound = st.one_of(
        st.tuples(SIMPLE, inner, inner).map(lambda t: [f'if {t[0]}:', *indent(t[1]), 'else:', *indent(t[2])]),
        st.tuples(inner, loop_end, inner).map(
            lambda t: ['for n_ in range(3):', *indent([*t[0], *t[1]]), 'else:', *indent(t[2])]
        ),
        st.tuples(inner, loop_end).map(lambda t: ['n_ = 0', 'while n_ < 3:', *indent(['n_ += 1', *t[0], *t[1]])]),
        st.tuples(
            inner,
            st.sampled_from(['ValueError', 'ZeroDivisionError', '(TypeError, KeyError)', 'Exception']),
            inner,
            inner,
            inner,
        ).map(
            lambda t: [
                'try:',
                *indent(t[0]),
                f'except {t[1]} as e_:',
                *indent([*t[2], 'print(type(e_).__name__, e_)']),
                'else:',
                *indent(t[3]),
                'finally:',
                *indent(t[4]),
            ]
        ),
        st.tuples(inner, inner).map(lambda t: ['try:', *indent(t[0]), 'finally:', *indent(t[1])]),
        st.tuples(inner, SIMPLE).map(
            lambda t: ['def f_(a=a, b=b, c=c):', *indent([*t[0], f'return {t[1]}']), 'print(f_())', 'print(f_(1, c=2))']
        ),
        st.tuples(inner, inner).map(
            lambda t: [
                'def g_(a=1, b=2, c=3):',
                *indent([*t[0], 'yield a', *t[1], 'yield b']),
                'for y_ in g_(): print(y_)',
            ]
        ),
        st.tuples(inner, st.sampled_from(['True', 'False'])).map(
            lambda t: [
                'class M_:',
                '    def __enter__(self): print("enter")',
                f'    def __exit__(self, k, v, t): print("exit", k and k.__name__); return {t[1]}',
                'with M_():',
                *indent(t[0]),
            ]
        ),
        st.tuples(inner, inner).map(
            lambda t: [
                'match a:',
                '    case 0:',
                *indent(indent(t[0])),
                '    case int() | str():',
                *indent(indent(t[1])),
                '    case _:',
                '        print("other")',
            ]
        ),
        SIMPLE.map(lambda e: [f'print([{e} for a in range(2) for b in range(a + 1) if a != b])']),
    )
    return st.lists(st.one_of(simple, compound), min_size=1, max_size=3).map(
        lambda parts: [line for part in parts for line in part]
    )


PROGRAMS = statements(2).map(lambda lines: '\n'.join(['a, b, c = 1, 2, "x"', *lines, 'print(a, b, c)']))


def small(source: str) -> bool:
    """Leave out programs that grow numbers or texts without end."""
    return source.count('*=') < 4 and source.count('for') < 8


@COMMON
@given(PROGRAMS)
def test_programs(source: str) -> None:
    """Programs with control flow print the same and end with the same exception."""
    assume(small(source))
    try:
        compile(source, '<block>', 'exec')
    except SyntaxError:
        with pytest.raises(CompileError):
            Session().run_sync(source)
        return
    same(source)


@COMMON
@given(PROGRAMS)
def test_programs_suspended(source: str) -> None:
    """The same with a suspension, a dump and a load at every `print`."""
    assume(small(source))
    try:
        compile(source, '<block>', 'exec')
    except SyntaxError:
        return
    assert in_vm_suspending(source) == under_cpython(source), source


# ------------------------------------------------------------------------------------------------------------------ calls

PARAMETERS = st.tuples(
    st.integers(0, 2),
    st.integers(0, 2),
    st.integers(0, 2),
    st.booleans(),
    st.integers(0, 2),
    st.integers(0, 1),
    st.booleans(),
)
ARGUMENTS = st.tuples(
    st.integers(0, 5),
    st.lists(st.sampled_from(['p0', 'p1', 'q0', 'q1', 'k0', 'k1', 'zz']), max_size=3, unique=True),
    st.integers(0, 2),
    st.lists(st.sampled_from(['q0', 'k0', 'zz', 'yy']), max_size=2, unique=True),
)


@COMMON
@given(PARAMETERS, ARGUMENTS)
def test_calls(
    parameters: tuple[int, int, int, bool, int, int, bool], arguments: tuple[int, list[str], int, list[str]]
) -> None:
    """Every signature takes every list of arguments as CPython's does, with the same message where it doesn't."""
    positional_only, plain, defaults, star, keyword_only, keyword_defaults, double_star = parameters
    names = [f'p{i}' for i in range(positional_only)] + [f'q{i}' for i in range(plain)]
    parts: list[str] = []
    for index, name in enumerate(names):
        has_default = index >= len(names) - defaults
        parts.append(f'{name}={index * 10}' if has_default else name)
        if positional_only and index == positional_only - 1:
            parts.append('/')
    if star:
        parts.append('*args')
    elif keyword_only:
        parts.append('*')
    for index in range(keyword_only):
        parts.append(f'k{index}=7' if index < keyword_defaults else f'k{index}')
    if double_star:
        parts.append('**kwargs')
    shown = ', '.join(
        [
            *names,
            *(f'k{i}' for i in range(keyword_only)),
            *(['args'] if star else []),
            *(['kwargs'] if double_star else []),
        ]
    )
    count, keywords, extra, mapping = arguments
    call = [str(i) for i in range(count)] + [f'*[{", ".join(map(str, range(100, 100 + extra)))}]']
    call += [f'{name}="{name}"' for name in keywords]
    call.append('**{' + ', '.join(f'"{name}": 1' for name in mapping) + '}')
    body = f'return ({shown},)' if shown else 'return ()'
    same(
        f'def f({", ".join(parts)}):\n    {body}\ntry:\n    print(f({", ".join(call)}))\nexcept TypeError as e:\n    print(e)'
    )


# --------------------------------------------------------------------------------------------------------------- numbers


@COMMON
@given(st.one_of(INTEGERS, FLOATS, st.booleans()), st.one_of(INTEGERS, FLOATS, st.booleans()))
def test_arithmetic(left: float, right: float) -> None:
    """Arithmetic of mixed numbers is CPython's, to the last digit and message."""
    operators = ['+', '-', '*', '/', '//', '%', '==', '<', '>=', '&', '|', '^']
    if isinstance(right, (int, float)) and abs(right) < 50 and abs(left) < 1e9 and not math.isinf(left):
        operators.append('**')
    lines = [
        f'try: print(repr({left!r} {operator} {right!r}))\nexcept Exception as e: print(type(e).__name__, e)'
        for operator in operators
    ]
    same('\n'.join(f'x, y = {left!r}, {right!r}' if i == 0 else line for i, line in enumerate(['', *lines])))


FORMAT_SPECS = st.from_regex(
    re.compile(r'\A([ab*]?[<>=^])?[+\- ]?z?#?0?[0-9]?[_,]?(\.[0-9])?[bcdeEfFgGnosxX%]?\Z'), fullmatch=True
)


@COMMON
@given(st.one_of(INTEGERS, FLOATS, TEXTS, st.booleans()), FORMAT_SPECS)
def test_format_specifications(value: object, spec: str) -> None:
    """Every format specification gives the same text or the same complaint, in all three ways of asking."""
    assume('n' not in spec and '{' not in spec)
    same(
        f'v, s = {value!r}, {spec!r}\n'
        'for f in (lambda: format(v, s), lambda: f"{v:{s}}", lambda: ("{:" + s + "}").format(v)):\n'
        '    try: print(repr(f()))\n    except Exception as e: print(type(e).__name__, e)'
    )


@COMMON
@given(
    st.lists(st.integers(-5, 5), max_size=8),
    *[st.one_of(st.none(), st.integers(-10, 10))] * 3,
    st.lists(st.integers(), max_size=3),
)
def test_slices(items: list[int], start: int | None, stop: int | None, step: int | None, new: list[int]) -> None:
    """Reading, assigning and deleting every slice of every sequence."""
    piece = f'{"" if start is None else start}:{"" if stop is None else stop}:{"" if step is None else step}'
    same(
        f'a = {items!r}\n'
        f'for s in (a, tuple(a), "".join(map(str, a)), bytes(abs(x) for x in a), range(len(a))):\n'
        f'    try: print(repr(s[{piece}]))\n    except ValueError as e: print(e)\n'
        f'b = a[:]\ntry:\n    b[{piece}] = {new!r}\n    print(b)\nexcept ValueError as e: print(e)\n'
        f'b = a[:]\ntry:\n    del b[{piece}]\n    print(b)\nexcept ValueError as e: print(e)'
    )


@COMMON
@given(TEXTS, TEXTS, st.integers(-2, 6))
def test_text_methods(text: str, other: str, number: int) -> None:
    """String methods with arguments of every kind."""
    calls = [
        'split(o)',
        'rsplit(o, n)',
        'split(None, n)',
        'find(o)',
        'rfind(o, n)',
        'count(o)',
        'replace(o, "-")',
        'replace(o, "-", n)',
        'partition(o)',
        'strip(o)',
        'startswith(o, n)',
        'center(n, "*")',
        'zfill(n)',
        'ljust(n)',
        'expandtabs(n)',
        'join([o, o])',
        'title()',
        'swapcase()',
        'splitlines()',
        'encode()',
        'isalpha()',
        'istitle()',
        'casefold()',
        'removeprefix(o)',
        'index(o)',
    ]
    same(
        f't, o, n = {text!r}, {other!r}, {number}\n'
        + '\n'.join(f'try: print(repr(t.{call}))\nexcept Exception as e: print(type(e).__name__, e)' for call in calls)
    )
