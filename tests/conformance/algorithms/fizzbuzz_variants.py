for i in range(1, 16): print('Fizz' * (i % 3 == 0) + 'Buzz' * (i % 5 == 0) or i, end=' ')
print()
print([('FizzBuzz' if i % 15 == 0 else 'Fizz' if i % 3 == 0 else 'Buzz' if i % 5 == 0 else i) for i in range(1, 16)])
def fb(n):
    match n % 3, n % 5:
        case 0, 0: return 'FizzBuzz'
        case 0, _: return 'Fizz'
        case _, 0: return 'Buzz'
        case _: return str(n)
print(','.join(map(fb, range(1, 16))))
rules = {3: 'Fizz', 5: 'Buzz', 7: 'Bazz'}
print([''.join(w for d, w in rules.items() if n % d == 0) or n for n in (1, 15, 21, 35, 105)])
