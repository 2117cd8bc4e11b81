"""Abstract base classes for numbers."""

from _decimal import Decimal as _Decimal
from _numbers_pure import Complex, Integral, Number, Rational, Real
from fractions import Fraction as _Fraction

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']

for _cls in (Number, Complex, Real, Rational, Integral):
    _cls.__module__ = 'numbers'
Number.register(_Decimal)
Rational.register(_Fraction)
