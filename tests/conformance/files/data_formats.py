# conformance: files
# csv, json, configparser and the like through files.
import configparser
import csv
import io
import json

rows = [['name', 'amount', 'note'], ['tea', '3', 'green, loose'], ['rice', '12', 'a "quoted"\nnote'], ['é', '', '']]
with open('t.csv', 'w', newline='') as f:
    csv.writer(f).writerows(rows)
print(open('t.csv', 'rb').read())
with open('t.csv', newline='') as f:
    print(list(csv.reader(f)) == rows, f.read())
with open('t.csv', newline='') as f:
    for row in csv.DictReader(f):
        print(row)
with open('d.csv', 'w', newline='') as f:
    writer = csv.DictWriter(f, ['b', 'a'], delimiter=';')
    writer.writeheader()
    writer.writerow({'a': 1, 'b': 2})
print(open('d.csv').read())
with open('t.csv') as f:
    header = next(csv.reader(f))
    print(header, len(f.readlines()))
value = {'list': [1, 2.5, None, True], 'text': 'ü "q"', 'nested': {'k': []}}
with open('v.json', 'w') as f:
    json.dump(value, f, indent=2, ensure_ascii=False)
with open('v.json') as f:
    print(json.load(f) == value)
print(open('v.json').read())
with open('v.json', 'rb') as f:
    print(json.load(f)['text'])
with open('lines.jsonl', 'w') as f:
    for number in range(3):
        f.write(json.dumps({'n': number}) + '\n')
print([json.loads(line)['n'] for line in open('lines.jsonl')])
parser = configparser.ConfigParser()
parser['main'] = {'key': 'value', 'count': '3'}
with open('c.ini', 'w') as f:
    parser.write(f)
other = configparser.ConfigParser()
print(other.read(['c.ini', 'nope.ini']), other.getint('main', 'count'))
wrapped = io.TextIOWrapper(io.BytesIO('a;é\r\nb;c\r\n'.encode()), encoding='utf-8', newline='')
print(list(csv.reader(wrapped, delimiter=';')))
buffer = io.BytesIO()
out = io.TextIOWrapper(buffer, encoding='utf-8', write_through=True)
print('püt', file=out)
print(buffer.getvalue())
with open('t.csv') as f:
    counts = {}
    for line in f:
        for character in line:
            counts[character] = counts.get(character, 0) + 1
    print(sorted(counts.items())[:5])
