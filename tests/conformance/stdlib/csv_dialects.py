"""csv: dialects, quoting, sniffing by hand, DictReader and DictWriter."""
import csv
import io

text = 'name,age,note\r\nAnn,30,"said ""hi"""\r\n"Bob, Jr",,"two\nlines"\r\n\r\nCid,5\r\n'
print(list(csv.reader(io.StringIO(text))))
rows = list(csv.DictReader(io.StringIO(text), restval='-'))
print(rows, csv.DictReader(io.StringIO(text)).fieldnames)
print(list(csv.DictReader(['1,2,3', '4'], fieldnames=['a', 'b'], restkey='rest')))
for options in ({}, {'delimiter': ';'}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'quotechar': "'"}, {'lineterminator': '\n'}, {'doublequote': False, 'escapechar': '\\'}):
    out = io.StringIO()
    writer = csv.writer(out, **options)
    writer.writerow(['a,b', 'c"d', 5, 1.5, None, '', "it's", 'x;y'])
    writer.writerows([[1], []])
    print(options, repr(out.getvalue()))
out = io.StringIO()
w = csv.DictWriter(out, ['a', 'b'], extrasaction='ignore', restval='?')
w.writeheader()
w.writerow({'a': 1, 'z': 9})
w.writerows([{'b': 2}])
print(repr(out.getvalue()), csv.list_dialects(), csv.field_size_limit())


class Pipes(csv.excel):
    delimiter = '|'
    lineterminator = '\n'


csv.register_dialect('pipes', Pipes)
print(list(csv.reader(['a|"b|c"'], 'pipes')), csv.get_dialect('pipes').delimiter, list(csv.reader(['1 2', '"3" 4'], delimiter=' ', quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a, b'], skipinitialspace=True)))
for action in (lambda: csv.reader([], delimiter=''), lambda: csv.reader([], delimiter='ab'), lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.get_dialect('nope'), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1}), lambda: list(csv.reader([b'a'])), lambda: csv.reader(5)):
    try:
        print(action())
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
