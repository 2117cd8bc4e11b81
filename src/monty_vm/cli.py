"""`monty-vm`: run a file in the sandbox, talk to a session, look at a recording, or list what the compiler made.

A thin layer over `Session`: nothing is possible here that isn't in the library. Exit codes: 0, 1 if the block failed,
2 if the command line or the source text is wrong.
"""

from __future__ import annotations

import argparse
import ast
import codeop
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.syntax import Syntax
from rich.text import Text

from monty_vm import (
    COMPILED,
    CompileError,
    Complete,
    GuestError,
    LimitError,
    Limits,
    MemoryFileSystem,
    MontyError,
    Mount,
    Recording,
    Session,
    viewer,
)
from monty_vm.compiler.listing import list_unit
from monty_vm.compiler.lower import compile_block
from monty_vm.host.filesystem import MODES

if TYPE_CHECKING:
    from collections.abc import Sequence

HISTORY = Path.home() / '.monty_vm_history'


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Returns the exit code."""
    options = parser().parse_args(arguments)
    if options.command == 'dis':
        return disassemble(options.file)
    if options.command == 'replay':
        return replay(options.file, options.all, options.step)
    session = Session(
        limits=Limits(seconds=options.seconds, memory=options.memory * 2**20),
        clock='host' if options.clock else None,
        seed=options.seed,
        filesystem=MemoryFileSystem(mounts=options.mount) if options.mount else None,
        lenient=True,
    )
    if options.command == 'run':
        if options.record is None:
            return run_file(session, options.file)
        with session.record() as recording:
            status = run_file(session, options.file)
        recording.save(options.record)
        return status
    return repl(session)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog='monty-vm', description='Run Python in the monty_vm sandbox.')
    commands = top.add_subparsers(dest='command', required=True, metavar='COMMAND')
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument('--seconds', type=float, default=30.0, help='time limit of a block (default: 30)')
    shared.add_argument('--memory', type=int, default=256, help='memory limit in MiB (default: 256)')
    shared.add_argument('--clock', action='store_true', help="grant the host's clock")
    shared.add_argument('--seed', type=int, default=None, help='grant random numbers from this seed')
    shared.add_argument(
        '--mount',
        type=mount,
        action='append',
        metavar='HOST:GUEST[:MODE]',
        help=f'grant files: a folder, where the guest finds it, and how ({", ".join(MODES)}; default: {MODES[0]})',
    )
    run = commands.add_parser('run', parents=[shared], help='run a file')
    run.add_argument('file', help="a Python file, or '-' for standard input")
    run.add_argument('--record', metavar='RECORDING', help="write what happens to a file for 'replay'")
    commands.add_parser('repl', parents=[shared], help='an interactive session')
    dis = commands.add_parser('dis', help='list the instructions of a file')
    dis.add_argument('file', help="a Python file, or '-' for standard input")
    view = commands.add_parser('replay', help='look at a recorded run, step by step, forwards and backwards')
    view.add_argument('file', help='a recording, as Recording.save writes it')
    view.add_argument('--all', action='store_true', help='print every step (the default without a terminal)')
    view.add_argument('--step', type=int, default=None, metavar='N', help='print this step only, from 1')
    return top


def mount(text: str) -> Mount:
    """An argument of `--mount`."""
    host, _, rest = text.partition(':')
    guest, _, mode = rest.partition(':')
    try:
        return Mount(host, guest, mode or MODES[0])
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def read(name: str) -> str:
    if name == '-':
        return sys.stdin.read()
    try:
        return Path(name).read_text('utf-8')
    except OSError as error:
        print(f'monty-vm: cannot read {name}: {error.strerror}', file=sys.stderr)
        raise SystemExit(2) from None


def disassemble(name: str) -> int:
    """Lists the instructions of a file."""
    try:
        print(list_unit(compile_block(read(name))))
    except CompileError as error:
        print(error.render(), file=sys.stderr)
        return 2
    return 0


def replay(name: str, everything: bool, step: int | None) -> int:
    """Shows a recording."""
    try:
        recording = Recording.open(name)
    except OSError as error:
        print(f'monty-vm: cannot read {name}: {error.strerror}', file=sys.stderr)
        return 2
    except MontyError as error:
        print(f'monty-vm: {name}: {error}', file=sys.stderr)
        return 2
    console = Console(highlight=False)
    if not len(recording):
        print('The recording is empty.')
    elif step is not None:
        if not 1 <= step <= len(recording):
            print(f'monty-vm: there are steps 1 to {len(recording)}', file=sys.stderr)
            return 2
        console.print(viewer.render(recording, step - 1))
    elif everything or not (sys.stdin.isatty() and sys.stdout.isatty()):
        viewer.print_all(recording, console)
    else:
        viewer.browser(recording).run()
    return 0


def run_file(session: Session, name: str) -> int:
    """Runs a file; what it prints goes to standard output, a failure to standard error."""
    try:
        result = session.run_sync(read(name))
    except CompileError as error:
        print(error.render(), file=sys.stderr)
        return 2
    except (GuestError, LimitError) as error:
        print(error.stdout, end='')
        print(explain(error).rstrip(), file=sys.stderr)
        return 1
    except MontyError as error:
        print(error, file=sys.stderr)
        return 1
    print(result.stdout, end='')
    return 0


def explain(error: MontyError) -> str:
    """A failure as text."""
    if isinstance(error, (GuestError, CompileError)):
        return error.render()
    if isinstance(error, LimitError):
        return f'LimitError ({error.limit}): {error.message}'
    return f'{type(error).__name__}: {error}'


def repl(session: Session) -> int:
    """Reads blocks and shows their values until the end of input. Names live from block to block."""
    console = Console(highlight=False)
    kind = 'compiled' if COMPILED else 'plain Python'
    console.print(f'[bold]monty-vm[/] ({kind}) on Python {sys.version.split()[0]}; Ctrl-D leaves')
    ask = reader()
    while True:
        try:
            source = ask()
        except EOFError:
            return 0
        except KeyboardInterrupt:
            continue
        if source.strip():
            show(console, session, source)


def show(console: Console, session: Session, source: str) -> None:
    """Runs a block and shows its output and value, or its failure."""
    try:
        result: Complete = session.run_sync(source)
    except (GuestError, LimitError) as error:
        print(error.stdout, end='')
        console.print(Text(explain(error).rstrip(), style='red'))
    except MontyError as error:
        console.print(Text(explain(error).rstrip(), style='red'))
    else:
        print(result.stdout, end='')
        if result.value is not None:
            console.print(Syntax(repr(result.value), 'python', background_color='default', word_wrap=True))


class PlainReader:
    """Reads blocks where there is no terminal: a line at a time, with continuation lines up to an empty one."""

    def __call__(self) -> str:
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        lines = [line]
        while incomplete(''.join(lines)):
            line = sys.stdin.readline()
            if not line:
                break
            lines.append(line)
        return ''.join(lines)


class TerminalReader:
    """Reads blocks at a terminal, with history and highlighting."""

    def __init__(self) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import FileHistory
        from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
        from prompt_toolkit.lexers import PygmentsLexer
        from pygments.lexers.python import PythonLexer

        keys = KeyBindings()

        @keys.add('enter')
        def enter(event: KeyPressEvent) -> None:
            """Ends the block if it is complete, else starts a new line as far in as the last one."""
            buffer = event.current_buffer
            if not buffer.document.is_cursor_at_the_end or not incomplete(buffer.text):
                buffer.validate_and_handle()
                return
            line = buffer.document.current_line
            indent = line[: len(line) - len(line.lstrip())] + ('    ' if line.rstrip().endswith(':') else '')
            buffer.insert_text('\n' + indent)

        self.session: PromptSession[str] = PromptSession(
            history=FileHistory(str(HISTORY)),
            lexer=PygmentsLexer(PythonLexer),
            multiline=True,
            key_bindings=keys,
            prompt_continuation='... ',
        )

    def __call__(self) -> str:
        return self.session.prompt('>>> ')


def reader() -> PlainReader | TerminalReader:
    return TerminalReader() if sys.stdin.isatty() and sys.stdout.isatty() else PlainReader()


def incomplete(source: str) -> bool:
    """Whether a block still needs lines: it isn't valid yet, or its last line is still indented."""
    lines = source.rstrip('\n').split('\n')
    if len(lines) > 1 and lines[-1].strip() and not source.endswith('\n\n') and lines[-1][0] in ' \t':
        return True
    command = codeop.CommandCompiler()
    # In a session `await` is right at the top.
    command.compiler.flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    try:
        return command(source, symbol='exec') is None
    except (SyntaxError, ValueError, OverflowError):
        # Complete, but wrong: the session says how.
        return False


if __name__ == '__main__':
    raise SystemExit(main())
