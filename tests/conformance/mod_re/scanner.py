import re

scanner = re.Scanner(
    [
        (r'\d+\.\d*', lambda scanner, token: ('float', float(token))),
        (r'\d+', lambda scanner, token: ('int', int(token), scanner.match.span())),
        (r'[a-z_]\w*', lambda scanner, token: ('name', token)),
        (r'[-+*/=]', 'operator'),
        (r'\s+', None),
    ],
    re.IGNORECASE,
)
print(scanner.scan('Total = 3 * rate + 2.5'))
print(scanner.scan('a ? b'))
print(scanner.scan(''))
try:
    re.Scanners
except AttributeError as error:
    print(error)
