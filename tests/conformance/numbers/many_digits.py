"""Integers of many digits as text, and back, where the program asks for it."""
import sys, math
n = 10**5000 + 12345678901234567890
for f in (lambda: str(n), lambda: f'{n}', lambda: int('9'*5000), lambda: repr(n), lambda: print(n), lambda: f'{n:,}', lambda: '{}'.format(n)):
    try: f()
    except ValueError as e: print(e)
print(sys.get_int_max_str_digits())
for bad in (1, 639, -1):
    try: sys.set_int_max_str_digits(bad)
    except ValueError as e: print(e)
sys.set_int_max_str_digits(0)
print(sys.get_int_max_str_digits())
print(len(str(n)), str(n)[-30:], str(-n)[:5], f'{n}'[-5:], f'{n:,}'[-20:], f'{-n:,d}'[:9], f'{n:+}'[:3], '{:_}'.format(n)[:9], repr(n)==str(n), format(n,'d')==str(n))
print(int(str(n))==n, int(' -'+str(n)+'\n')==-n, int('1_0'*3000)%97, sum(map(int,str(2**20000))), len(str(math.factorial(3000))), int('٣'*5000) % 9)
for bad in ('9'*5000+'x', '9'*5000+'_', '--'+'9'*5000):
    try: int(bad)
    except ValueError as e: print(str(e)[:50])
sys.set_int_max_str_digits(4999)
print(sys.get_int_max_str_digits())
for f in (lambda: str(n), lambda: int('9'*5000)):
    try: print(len(f()))
    except ValueError as e: print(e)
print(len(str(10**4998)), int('9'*4999)%7)
sys.set_int_max_str_digits(6000)
print(len(str(n)), hex(n)[:5])
print(len(' '.join(map(str, [n, 1]))), len('%s' % 5))
class Whole(int):
    pass


print(len(str(Whole(n))), len(f'{Whole(n)}'), repr(Whole(5)), str(Whole(-7)), f'{Whole(7):>3}')
try:
    int(base=10)
except TypeError as error:
    print(error)
