import json
data = {'name': 'Ann', 'age': 30, 'tags': ['a', 'b'], 'nested': {'x': None, 'y': True, 'z': 1.5}, 'empty': [], 'e': {}, 'uni': 'é😀"\\/\n\t\x01', 1: 'int key', None: 'null', 1.5: 'f', True: 't', 'tuple': (1, 2)}
print(json.dumps(data))
print(json.dumps(data, indent=2, ensure_ascii=False))
print(json.dumps({'b': 1, 'a': [1, {'c': 2}]}, sort_keys=True, separators=(',', ':')), json.dumps([1, 2], indent='\t'), json.dumps('a'), json.dumps(None), json.dumps(1e100), json.dumps(float('inf')), json.dumps([]), json.dumps({}, indent=2), json.dumps([[]], indent=1))
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n"], "b": {"c": {}}}'), json.loads('5'), json.loads('"s"'), json.loads(' [ ] '), json.loads(b'[1]'), json.loads('{"a": 1, "a": 2}'), json.loads('NaN') != 1, json.loads('-0'), json.loads('1E5'), json.loads('12345678901234567890'))
print(json.loads('{"x": 1.1}', parse_float=str), json.loads('[1]', parse_int=float), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())), json.loads('{"a": 1}', object_pairs_hook=lambda p: p))
for text in ['', '{', '{"a" 1}', "{'a': 1}", 'nope', '[1 2]', '"unterminated', '{"a": }', '1 2', '[', '"\x01"', '\\', '01', '{1: 2}', '"\\x"', 'tru']:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error, error.pos, error.lineno, error.colno)
for value in ({1, 2}, object, b'x', {(1, 2): 3}, 1j):
    try:
        json.dumps(value)
    except TypeError as error:
        print(error)
class P:
    def __init__(self): self.x = 1
print(json.dumps({'p': P(), 's': {3}}, default=lambda o: o.__dict__ if isinstance(o, P) else sorted(o)), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
try:
    json.dumps(float('nan'), allow_nan=False)
except ValueError as error:
    print(str(error)[:38])
l = []; l.append(l)
try:
    json.dumps(l)
except ValueError as error:
    print(error)
class Enc(json.JSONEncoder):
    def default(self, o): return f'<{type(o).__name__}>'
print(json.dumps([P()], cls=Enc), json.loads(json.dumps(data['nested'])) == data['nested'])
try:
    json.loads(5)
except TypeError as error:
    print(error)
