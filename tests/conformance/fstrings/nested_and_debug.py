"""f-strings: nested fields, `=`, quotes, conversions, expressions of every kind."""
width, precision, value, name, items = 10, 3, 3.14159, 'bob', {'k': [1, 2]}
print(f'{value:{width}.{precision}}|', f'{value:>{width}}|', f'{name!r:>{width}}|', f'{name:*^{len(name) + 4}}|')
print(f'{value=}', f'{value=:.2f}', f'{name=!s}', f'{name = }', f'{items["k"][0]=}', f'{width+1=}', f'{ name = !r:>8}')
print(f'{items["k"]}', f"{items['k'][1]:03d}", f'{"nested " + f"{name} {f"{width}" if False else 1}"}' if False else f'{"nested"}', f'{{literal}} {{{name}}}', f'{(lambda x: x * 2)(4)}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }', f'{name if width > 5 else value}')
print(f'''multi
{name}
line''', f'a' 'b' f'{1}' "c", rf'\n{name}', f'{name!a}', f'{"é"!a}', f'{width:#x} {width:#b} {width:08.2f} {-width:+d} {width:,}', f'{value:e} {value:G} {value:%}')
print(f'{1:{"d"}}', f'{"x":{">"}{"5"}}', f'{None}', f'{True:d}', f'{name:.2}', f'{12345.678:,.1f}', f'{10 ** 10:_}', f'{255:_b}', f'{0.1 + 0.2}', f'{1e20}', f'{value:{width}}'[:3])
for spec in ('d', '.2f', 'q', '>', '10', 's', ',', '=+5', '#'):
    for item in (5, 'x', 2.5, None, [1]):
        try:
            print(f'{item!r}:{spec}', f'{item:{spec}}', end=' | ')
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error, end=' | ')
    print()


class Custom:
    def __format__(self, spec):
        return f'<{spec}>'

    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'


print(f'{Custom()}', f'{Custom():abc}', f'{Custom()!s:>5}', f'{Custom()!r}', f'{Custom():{1}{2}}')
