"""configparser and tomllib."""
import configparser
import io
import tomllib

c = configparser.ConfigParser()
c.read_string('''
[DEFAULT]
base = /root
debug: no
[paths]
home = %(base)s/home
list = a,
  b
; comment
[numbers]
n = 42
f = 1.5
flag = yes
empty =
''')
print(c.sections(), c['paths']['home'], repr(c['paths']['list']), c.getint('numbers', 'n'), c['numbers'].getfloat('f'), c.getboolean('numbers', 'flag'), c.get('numbers', 'zz', fallback='fb'), 'base' in c['paths'], dict(c['numbers']), c.has_option('paths', 'nope'), c.options('paths'))
c['new'] = {'k': 'v'}
c.set('new', 'k2', '2')
c.remove_section('paths')
out = io.StringIO()
c.write(out)
print(out.getvalue())
for action in (lambda: c['zz'], lambda: c.get('numbers', 'zz'), lambda: c.getint('numbers', 'flag'), lambda: configparser.ConfigParser().read_string('x = 1'), lambda: configparser.ConfigParser().read_string('[a]\nb=1\nb=2'), lambda: configparser.ConfigParser().read_string('[a]\nb=%(zz)s') or 0):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace('\n', ' '))
print(tomllib.loads('''
title = "TOML \\u00e9"
raw = 'C:\\path'
multi = """
a
  b"""
n = [1, 0x1f, 1_000, -5]
f = [1.5, inf, 1e3]
d = 2024-01-02T03:04:05Z
day = 2024-01-02
t = 07:32:00
b = true
inline = {x = 1, y.z = "w"}
[table.sub]
key = 1
[[items]]
name = "a"
[[items]]
'''))
for text in ('a = ', 'a = 1\na = 2', '[a]\n[a]', 'a = "x', '= 1', 'a = 01', 'a = tru'):
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(error)
