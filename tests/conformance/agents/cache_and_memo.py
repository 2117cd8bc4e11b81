from functools import lru_cache, wraps
calls = []
def memoize(function):
    cache = {}
    @wraps(function)
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        if key not in cache:
            cache[key] = function(*args, **kwargs)
        return cache[key]
    wrapper.cache = cache
    return wrapper
@memoize
def lookup(name, *, region='eu'):
    calls.append((name, region))
    return f'{name}@{region}'
print(lookup('a'), lookup('a'), lookup('a', region='us'), len(calls), list(lookup.cache))
@lru_cache(maxsize=128)
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit_distance(a[1:], b) + 1, edit_distance(a, b[1:]) + 1, edit_distance(a[1:], b[1:]) + (a[0] != b[0]))
print(edit_distance('kitten', 'sitting'), edit_distance('', 'abc'))
def closest(word, options, cutoff=3):
    scored = sorted((edit_distance(word, o), o) for o in options)
    return [o for d, o in scored if d <= cutoff][:2]
print(closest('recieve', ['receive', 'relieve', 'deceive', 'banana']), lookup.__name__)
