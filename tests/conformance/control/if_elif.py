def classify(n):
    if n < 0:
        return 'negative'
    elif n == 0:
        return 'zero'
    elif n < 10:
        return 'small'
    else:
        if n % 2:
            return 'large odd'
        return 'large even'
print([classify(n) for n in (-1, 0, 5, 11, 100)])
if []: print('no')
elif not None: print('yes')
else: print('no')
if True: pass
if 1 < 2 and (3 or 1 / 0): print('short')
