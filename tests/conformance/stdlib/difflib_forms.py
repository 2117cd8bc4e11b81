"""difflib: ratios, opcodes, unified and context diffs, close matches."""
import difflib

a, b = 'one two three four'.split(), 'one 2 three four five'.split()
m = difflib.SequenceMatcher(None, a, b)
print(m.ratio(), m.quick_ratio(), m.get_opcodes(), [tuple(x) for x in m.get_matching_blocks()], m.find_longest_match(0, 4, 0, 5))
print(list(difflib.unified_diff(a, b, 'old', 'new', lineterm='')), list(difflib.context_diff(a, b, 'old', 'new', lineterm='', n=1)))
print(list(difflib.ndiff(['abc\n', 'same\n'], ['abd\n', 'same\n', 'new\n'])), list(difflib.restore(difflib.ndiff(['x\n'], ['y\n']), 2)))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', []), difflib.get_close_matches('wheel', ['whale', 'heel', 'well'], n=1, cutoff=0.8))
print(difflib.SequenceMatcher(lambda c: c == ' ', ' abcd', 'abcd abcd').ratio(), difflib.SequenceMatcher(a='', b='').ratio(), list(difflib.Differ().compare(['a'], ['b'])))
for group in difflib.SequenceMatcher(None, list('abcdefghij'), list('abXdefghiY')).get_grouped_opcodes(1):
    print(group)
