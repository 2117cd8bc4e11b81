"""What sets say when they are used wrongly."""


def attempt(label, action):
    try:
        print(label, '->', action())
    except Exception as error:
        print(label, '->', type(error).__name__, error)


s = {1, 2, 3}
attempt('add list', lambda: s.add([]))
attempt('add none', lambda: s.add())
attempt('remove', lambda: s.remove(9))
attempt('remove str', lambda: s.remove('x'))
attempt('discard', lambda: s.discard(9))
attempt('discard list', lambda: s.discard([]))
attempt('pop', lambda: set().pop())
attempt('or list', lambda: s | [1])
attempt('and dict', lambda: s & {1: 2})
attempt('minus', lambda: s - 1)
attempt('xor', lambda: s ^ (1,))
attempt('less', lambda: s < [1, 2])
attempt('union int', lambda: s.union(1))
attempt('index', lambda: s[0])
attempt('hash', lambda: hash(s))
attempt('in list', lambda: [] in s)
attempt('constructor', lambda: set(5))
attempt('nested', lambda: {{1}})
attempt('frozen add', lambda: frozenset([1]).add(2))
attempt('unhashable', lambda: {1, []})
attempt('update', lambda: s.update(1))
attempt('two', lambda: set([1], [2]))
attempt('call', lambda: s())
print(s.union([4], (5,), {6: 7}), s.intersection([1, 2], {2}), s.difference([1], [2]), s.symmetric_difference([3, 4]))
print({frozenset([1]): 'x'}[frozenset({1})], frozenset('ab') == {'a', 'b'}, {1} in {frozenset({1})})


def changing():
    numbers = {1, 2}
    for n in numbers:
        numbers.add(n + 10)


attempt('changed', changing)
