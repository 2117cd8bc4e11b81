s = 'hello World'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), 'Straße'.casefold(), 'ß'.upper(), 'ǆ'.title())
print("they're bill's".title(), 'ÀÉ'.lower(), 'İ'.lower().__len__(), 'ﬁ'.upper(), 'Ω'.lower(), 'αβγ'.upper(), 'Σ'.lower(), 'ΑΣ'.lower())
for t in ['abc', 'ABC', 'Abc Def', '123', 'abc1', '', ' ', '\t\n', 'a b', '½', '²', '١', 'é', '_x', '1x', 'class']:
    print(repr(t), t.isalpha(), t.isdigit(), t.isalnum(), t.isspace(), t.isupper(), t.islower(), t.istitle(), t.isnumeric(), t.isdecimal(), t.isidentifier(), t.isascii(), t.isprintable())
