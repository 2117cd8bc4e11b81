def t(name, value):
    print(name, end=' ')
    return value

print(t('a', 0) or t('b', []) or t('c', 'x') or t('d', 1))
print(t('a', 1) and t('b', '') and t('c', 2))
print(not t('a', 0), not t('b', [0]))
print(t('a', 0) or t('b', 1) and t('c', 0) or t('d', None))
print([] or {} or () or None, 1 and 2 and 3)
print(bool('') , bool(' '), bool(0.0), bool(0j), bool(range(0)), bool(range(1)), bool(b''), bool(frozenset()))
