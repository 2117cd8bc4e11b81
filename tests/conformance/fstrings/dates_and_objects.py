from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
d = datetime(2024, 3, 9, 14, 5, 7)
print(f'{d}', f'{d:%Y-%m-%d}', f'{d:%d/%m/%y %H:%M:%S}', f'{d.date()}', f'{d:%A %B %j}', f'{date(2024, 1, 1):%a %b}')
print(f'{timedelta(days=1, hours=2)}', f'{timedelta(seconds=-5)}')
print(f'{Decimal("3.14159"):.2f}', f'{Decimal("1234567.891"):,.1f}', f'{Decimal("1E+5")}', f'{Decimal("0.00001"):e}')
print(f'{Fraction(3, 4)}', f'{1 + 2j:.1f}', f'{1j}', f'{3 - 0.5j:+.2e}')
for width in range(5, 9):
    print(f'[{"mid":^{width}}] [{width:0{width}d}] [{width / 3:{width}.{width - 4}f}]')
