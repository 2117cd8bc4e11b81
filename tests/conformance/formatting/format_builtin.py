print(format(5), format(5, '03'), format('a', '>3'), format(3.5, '.2f'), format(None), format([1]), format(True, 'd'), format(1 + 1j, '.1f'))
print(format(1234567.891, ',.2f'), format(0.000012345, 'g'), format(10 ** 20, ','), format(255, '#06x'), format(-5, '08b'))
for value, spec in [(5, 's'), ('a', 'd'), (None, 'd'), ([], 's'), (1.5, 'x'), (object(), 'x')]:
    try:
        format(value, spec)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(' at ')[0])
