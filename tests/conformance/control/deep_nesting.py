def classify(x):
    if isinstance(x, (int, float)):
        if x > 0:
            if x > 100:
                for limit, name in ((1000, 'large'), (10000, 'huge')):
                    if x < limit:
                        return name
                else:
                    return 'astronomic'
            else:
                while x > 10:
                    x /= 10
                return 'digit ' + str(int(x))
        elif x == 0:
            return 'zero'
        else:
            return 'negative ' + classify(-x)
    elif isinstance(x, str):
        try:
            return 'text number ' + classify(float(x))
        except ValueError:
            return 'text'
        finally:
            print('.', end='')
    return type(x).__name__
print([classify(x) for x in (5, 55, 500, 5000, 50000, 0, -3, '7', 'abc', None, [])])
