text = '''id,name,amount,date
1,"Smith, John",100.50,2024-01-05
2,Jane,,2024-01-06
3,"O""Brien",7,2024-02-01
'''
def parse_line(line):
    fields, current, quoted, i = [], '', False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                current += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                current += c
        elif c == '"':
            quoted = True
        elif c == ',':
            fields.append(current)
            current = ''
        else:
            current += c
        i += 1
    return fields + [current]
header, *rows = [parse_line(l) for l in text.strip().split('\n')]
records = [dict(zip(header, row)) for row in rows]
for r in records:
    r['amount'] = float(r['amount'] or 0)
    print(r)
months = {}
for r in records:
    months[r['date'][:7]] = months.get(r['date'][:7], 0) + r['amount']
print(months)
import csv, io
print([row for row in csv.reader(io.StringIO(text))] == [header] + rows, list(csv.DictReader(io.StringIO(text)))[2]['name'])
