import csv, io
text = 'name,age,note\n"Smith, J",30,"said ""hi"""\nBob,,plain\n'
for row in csv.reader(io.StringIO(text)): print(row)
for row in csv.DictReader(io.StringIO(text)): print(row)
out = io.StringIO()
w = csv.writer(out)
w.writerow(['a', 1, None, 'with,comma', 'q"uote', 2.5]); w.writerows([[1, 2], ['x', 'line\nbreak']])
print(repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, ['x', 'y'], delimiter=';', lineterminator='\n', extrasaction='ignore', restval='-')
d.writeheader(); d.writerow({'x': 1, 'z': 9}); d.writerows([{'x': 2, 'y': 3}])
print(out.getvalue())
print(list(csv.reader(['a;b', "c;'d;e'"], delimiter=';', quotechar="'")), list(csv.reader(['a\tb'], dialect='excel-tab')), list(csv.reader(['1,2', 'x,"3"'], quoting=csv.QUOTE_NONNUMERIC)) if False else '')
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL).writerow([1, 'a'])
print(repr(out.getvalue()), csv.list_dialects())
try:
    csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1})
except ValueError as error:
    print(error)
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b'])
except csv.Error as error:
    print(error)
