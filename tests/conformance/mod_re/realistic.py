import re
log = '''2024-01-05 10:00:01 INFO  [auth] User 42 logged in
2024-01-05 10:00:07 ERROR [db] Timeout after 30s
2024-01-06 11:30:00 WARN  [auth] Bad password for "ann"'''
pattern = re.compile(r'^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>\w+)\s+\[(?P<module>[^\]]+)\] (?P<message>.*)$', re.M)
for m in pattern.finditer(log):
    print(m.groupdict())
def tokenize(code):
    spec = [('NUM', r'\d+(\.\d*)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[+\-*/=()]'), ('WS', r'\s+'), ('BAD', r'.')]
    master = '|'.join(f'(?P<{n}>{p})' for n, p in spec)
    for m in re.finditer(master, code):
        if m.lastgroup != 'WS':
            yield m.lastgroup, m.group()
print(list(tokenize('x = 3.14 * (y + 2) ?')))
def camel_to_snake(s): return re.sub(r'(?<!^)(?=[A-Z])', '_', s).lower()
def snake_to_camel(s): return re.sub(r'_(\w)', lambda m: m.group(1).upper(), s)
print(camel_to_snake('someVariableName'), snake_to_camel('some_variable_name'))
def valid_email(s): return bool(re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', s))
print([valid_email(s) for s in ['a@b.com', 'bad', 'x@y', 'a.b+c@d-e.co.uk']])
template = 'Hello {{name}}, you are {{ age }} years old. {{missing}}'
print(re.sub(r'\{\{\s*(\w+)\s*\}\}', lambda m: str({'name': 'Bob', 'age': 5}.get(m[1], m[0])), template))
print(re.sub(r'\s+', ' ', '  a \n b\t c ').strip(), re.findall(r'"([^"]*)"', 'say "hi" and "bye"'), dict(re.findall(r'(\w+)=(\w+)', 'a=1 b=2')), [int(x) for x in re.findall(r'-?\d+', 'a1b-2c30')])
print(re.sub(r'(\d)(?=(\d{3})+$)', r'\1,', '1234567'), re.split(r'(?<=[.!?])\s+', 'One. Two! Three?'), re.findall(r'<(\w+)[^>]*>(.*?)</\1>', '<b>x</b><i a="1">y</i>'))
