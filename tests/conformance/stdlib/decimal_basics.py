from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, InvalidOperation, DivisionByZero
D = Decimal
print(D('0.1') + D('0.2'), D('1') / D('3'), D('10') // D('3'), D('-7') % D('3'), D('2') ** D('10'), D('2').sqrt(), D(5), D('1.10'), D(0.1), D('1E+3'), D('-0'), repr(D('1.5')), D('NaN'), D('Infinity'), D(' 1.5 '), D('1_000.5'), D((0, (1, 2, 3), -2)))
print(D('2.675').quantize(D('0.01')), D('2.675').quantize(D('0.01'), ROUND_HALF_UP), D('2.679').quantize(D('0.01'), rounding=ROUND_DOWN), round(D('2.5')), round(D('1.235'), 2), D('1.500').normalize(), D('123.456').to_integral_value(), D('1.5').as_tuple(), D('3.14').as_integer_ratio(), abs(D('-1')), -D('1'), int(D('3.9')), float(D('1.25')), D('5').compare(D('3')), max(D('1'), D('2')), sum([D('0.1')] * 3), D('1.0') == D('1.00'), D('1') == 1, D('0.5') == 0.5, D('1') < 2, hash(D('1')) == hash(1), D('1.23').is_signed(), D('NaN').is_nan(), D('12.30').adjusted(), D('1e5').to_eng_string())
print(f"{D('1234567.891'):,.2f} {D('0.5'):%} {D('1E+5'):f} {D('3.14159'):.3} {D('5'):>8} {D('1.5'):e}", str(D('0.00000001')), D('100') * D('1.10'), D('1') + 5)
with localcontext() as context:
    context.prec = 5
    print(D(1) / D(7))
print(getcontext().prec, D(1) / D(7))
for f in (lambda: D('x'), lambda: D(1) / D(0), lambda: D('1') + 1.5, lambda: D(0) / D(0), lambda: D('-1').sqrt(), lambda: D([1]), lambda: int(D('NaN')), lambda: D('1') < 'a', lambda: D(10) % D(0), lambda: D('1.5') & 1):
    try:
        print(f())
    except (InvalidOperation, DivisionByZero, TypeError, ValueError) as error:
        print(type(error).__name__, error)
