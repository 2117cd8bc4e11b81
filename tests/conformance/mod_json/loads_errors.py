"""json.loads: values, hooks and the text of its errors."""
import json

for text in ('null', ' true ', '[1, 2.0, -3e2]', '{"a": {"b": [""]}}', '"\\u00e9\\n\\ud83d\\ude00\\/"', '1E3', '-0', '[]', '123456789012345678901', 'NaN', '[Infinity, -Infinity]', '"\\ud800"', '{"a": 1, "a": 2}'):
    print(text, repr(json.loads(text)))
for text in ('', ' ', '{', '[1,]', '{"a"}', "{'a': 1}", '{"a": 1,}', '[1 2]', '"abc', '"\\x"', '"\\u12"', 'tru', '01', '1.', '.5', '+1', '[', '{"a":', 'nul', '1 2', '"tab\there"', '{1: 2}', '[1,\n2,\n x]', '-', '\ufeff{}', 'None'):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, (error.msg, error.pos, error.lineno, error.colno))
for value in (5, None, [1]):
    try:
        json.loads(value)
    except TypeError as error:
        print(error)
print(json.loads(b'{"b": 1}'), json.loads('"é"'.encode('utf-16')), json.loads(bytearray(b'[1]')))
print(json.loads('{"a": 1, "b": [2]}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('[1.5, 2, NaN]', parse_float=str, parse_int=lambda s: 'i' + s, parse_constant=lambda s: 'c' + s))
decoder = json.JSONDecoder()
print(decoder.raw_decode('[1] rest'), decoder.decode(' {} '), issubclass(json.JSONDecodeError, ValueError), json.loads('"tab\there"', strict=False))
original = {'list': [1, 'two', None, {'deep': [[], {}]}], 'float': 1.25, 'text': 'q"uote'}
print(json.loads(json.dumps(original)) == original)
