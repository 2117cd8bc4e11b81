"""Decimal: contexts, rounding, signals, formatting."""
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, DivisionByZero, InvalidOperation, getcontext, localcontext

for mode in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP):
    print(mode, [str(Decimal(x).quantize(Decimal('1'), rounding=mode)) for x in ('2.5', '-2.5', '1.1', '-1.9', '3.5')])
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / Decimal(3), Decimal(2).sqrt(), +Decimal('1.23456789'), context.prec)
print(Decimal(1) / Decimal(3), getcontext().prec, Decimal('1.10') + Decimal('2.2'), Decimal('1.10') == Decimal('1.1'), Decimal('0.1') + Decimal('0.2'), Decimal(0.1), Decimal('1E+3'), Decimal('1e-7'), Decimal('100').normalize(), Decimal('-0'), Decimal('NaN'), Decimal('Infinity'))
for action in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal('x'), lambda: Decimal(-1).sqrt(), lambda: Decimal(1) + 1.5, lambda: Decimal('1e999999') * 10 ** 20, lambda: Decimal('Infinity') - Decimal('Infinity'), lambda: Decimal('1.234').quantize(Decimal('1e-30')), lambda: int(Decimal('NaN')), lambda: Decimal([]), lambda: Decimal('sNaN') + 1):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
d = Decimal('1234.5678')
print(f'{d:.2f} {d:,.1f} {d:e} {d:10.1f}| {d:<12}| {d:+} {d:%} {d:g} {d:.3}', round(d, 2), round(d), int(d), float(d), d.as_tuple(), d.adjusted(), d.to_integral_value(), d.is_finite(), d.copy_sign(Decimal(-1)), d.compare(Decimal(1)), d.remainder_near(7), d // 7, d % 7, divmod(d, 7), d ** 2, -d, abs(-d), d.fma(2, 1), d.max(1), d.logb(), d.scaleb(2), d.shift(1), d.same_quantum(Decimal('0.0001')), Decimal(2).ln(), Decimal(100).log10(), Decimal(1).exp())
print(Context(prec=3).divide(Decimal(1), Decimal(7)), Context(prec=4).create_decimal('3.14159'), Decimal((1, (1, 2, 3), -2)), Decimal.from_float(0.5), Decimal('3').as_integer_ratio(), hash(Decimal('1.0')) == hash(1), sum([Decimal('0.1')] * 3), sorted([Decimal(2), 1, Decimal('1.5')]), Decimal('1_000.5'), str(Decimal('12E+2')), Decimal('12E+2').to_eng_string(), issubclass(DivisionByZero, ZeroDivisionError), issubclass(InvalidOperation, ArithmeticError))
