"""Contexts of `decimal`: flags and traps as mappings, and what is rounded."""
import decimal
from decimal import Context, Decimal

context = Context(prec=3, traps=[])
print(context.create_decimal('1.23456'), context.create_decimal((1, (1, 2, 3, 4), -2)), context.create_decimal(2.71828), context.create_decimal(12345))
print(sorted(signal.__name__ for signal, on in context.flags.items() if on))
print(context.create_decimal('NaN1234'), context.flags[decimal.InvalidOperation])
try:
    Context(prec=3, traps=[decimal.InvalidOperation]).create_decimal('sNaN1234')
except decimal.InvalidOperation as error:
    print(type(error).__name__)
other = Context(prec=9)
print(other.flags == context.flags, other.traps == context.traps, other.flags == dict(other.flags))
other.flags = context.flags
other.traps = dict.fromkeys(other.traps, True)
print(other.flags == context.flags, all(other.traps.values()))
for bad in (5, {}, {decimal.Inexact: 1}):
    try:
        other.flags = bad
    except (TypeError, KeyError) as error:
        print(type(error).__name__)
print(context.to_sci_string(Decimal('1E+5')), context.to_eng_string(Decimal('1E+5')), context.power(7, 2, modulo=5), context.power(a=2, b=3))
print(Decimal('1.5').as_tuple())
