"""string: constants, Template, Formatter, capwords."""
import string

print(string.ascii_lowercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
t = string.Template('$who likes ${what}, costs $$5 and $missing')
print(t.safe_substitute(who='Ann', what='tea'), t.template)
for action in (lambda: t.substitute(who='x', what='y'), lambda: string.Template('$').substitute(), lambda: string.Template('${a').substitute(a=1), lambda: string.Template('$1').substitute()):
    try:
        print(action())
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(string.Template('$a $b').substitute({'a': 1}, b=2), string.Template('$x').is_valid(), string.Template('$a ${b} $a').get_identifiers(), string.capwords('hello  big world'), string.capwords('a-b-c', '-'))


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+'


print(Percent('%who and $who').substitute(who='me'))


class Shout(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str) and key not in kwargs:
            return f'<{key}>'
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        if spec == 'up':
            return str(value).upper()
        return super().format_field(value, spec)


print(Shout().format('{0} {name:up} {other} {x:>4}', 1, name='bob', x=2), string.Formatter().format('{:>{w}}|{!r}', 'a', 'b', w=3), list(string.Formatter().parse('a{b!r:c}{{d')))
print(string.Formatter().vformat('{a[0]} {b.real}', (), {'a': [1], 'b': 2}))
