import string
print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
t = string.Template('$name owes ${amount} $$5 to $who')
print(t.substitute(name='Bob', amount=3, who='Al'), t.safe_substitute(name='X'), t.template)
try:
    t.substitute(name=1)
except KeyError as error:
    print(repr(error))
try:
    string.Template('$ bad').substitute()
except ValueError as error:
    print(error)
print(string.capwords('hello big world'), string.capwords('a-b', '-'), string.Formatter().format('{0} {x}', 1, x=2))
print(''.join(c for c in 'a1b2!' if c in string.ascii_letters), {c: i for i, c in enumerate(string.ascii_lowercase[:3])})
