# A class that only shares its name with a builtin one isn't taken for it.
import re


class Match:
    pass


class code:
    pass


class dict:
    pass


class property:
    pass


for f in (lambda: re.Match.group(Match()), lambda: type(''.join).__call__(Match()), lambda: type((lambda:0).__code__).co_name.__get__(code()), lambda: {}.__class__.keys(dict()), lambda: type(property).mro(dict()), lambda: [].__class__.append(dict(), 1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
