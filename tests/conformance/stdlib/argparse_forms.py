"""argparse: parsing, types, defaults, subcommands, errors, help."""
import argparse
import contextlib
import io

parser = argparse.ArgumentParser(prog='tool', description='A tool.', epilog='The end.')
parser.add_argument('file', help='input')
parser.add_argument('rest', nargs='*', type=int)
parser.add_argument('-v', '--verbose', action='count', default=0)
parser.add_argument('--level', choices=['low', 'high'], default='low')
parser.add_argument('--flag', action=argparse.BooleanOptionalAction)
parser.add_argument('-n', '--number', type=float, metavar='N', required=False, help='a number (default: %(default)s)', default=1.5)
parser.add_argument('--tag', action='append', dest='tags')
parser.add_argument('--const', action='store_const', const=42)
group = parser.add_mutually_exclusive_group()
group.add_argument('--yes', action='store_true')
group.add_argument('--no', action='store_false')
print(vars(parser.parse_args(['f.txt', '1', '2', '-vv', '--level', 'high', '--tag', 'a', '--tag=b', '--no-flag', '-n3', '--const'])))
print(parser.parse_known_args(['f', '--unknown', '--yes'])[1], parser.parse_args(['x']).tags, parser.get_default('number'))
print(parser.format_usage())
print(parser.format_help())
for arguments in ([], ['f', 'x'], ['f', '--level', 'mid'], ['f', '--yes', '--no'], ['f', '--bogus'], ['f', '-n'], ['f', '-n', 'abc']):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            parser.parse_args(arguments)
    except SystemExit as error:
        print(error.code, err.getvalue().splitlines()[-1])
main = argparse.ArgumentParser(prog='main')
subs = main.add_subparsers(dest='command', required=True)
add = subs.add_parser('add', help='adds')
add.add_argument('x', type=int)
add.set_defaults(run=lambda args: args.x + 1)
parsed = main.parse_args(['add', '5'])
print(parsed.command, parsed.run(parsed))
custom = argparse.ArgumentParser(exit_on_error=False, add_help=False, prefix_chars='+')
custom.add_argument('+x', nargs=2)
print(custom.parse_args(['+x', 'a', 'b']), argparse.Namespace(a=1) == argparse.Namespace(a=1))
