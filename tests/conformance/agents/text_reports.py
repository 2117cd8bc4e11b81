# csv/json/report
import csv, io, json, textwrap, string, collections, operator, itertools, statistics
data = '''id,name,amount,date,tags
1,"Smith, J",10.50,2024-01-05,"a;b"
2,O'Neil,-3.25,2024-02-29,
3,"Say ""hi""",1000000,2023-12-31,c
'''
rows = list(csv.DictReader(io.StringIO(data)))
print(rows[0], rows[1]['tags'] == '', list(rows[0]))
r = csv.reader(io.StringIO(data), delimiter=',', quoting=csv.QUOTE_NONNUMERIC) if 0 else None
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=['name', 'amount', 'extra'], extrasaction='ignore', restval='-', lineterminator='\n', quoting=csv.QUOTE_MINIMAL)
w.writeheader(); print(w.writerows(rows)); print(out.getvalue())
class pipes(csv.Dialect):
    delimiter='|'; quotechar="'"; lineterminator='\n'; quoting=csv.QUOTE_ALL; doublequote=False; escapechar='\\'
csv.register_dialect('pipes', pipes)
out = io.StringIO(); csv.writer(out, 'pipes').writerow(["a'b", 1, None, 2.5, True]); print(out.getvalue(), csv.list_dialects())
sn = csv.Sniffer(); d = sn.sniff("a;b;c\n1;2;3\n4;5;6\n"); print(d.delimiter, repr(d.quotechar), sn.has_header("name;age\nbob;5\namy;6\n"))
try: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1})
except ValueError as e: print(e)
try: list(csv.reader(io.StringIO('a,"b\nc'), strict=True))
except csv.Error as e: print('csv.Error', e)
rd = csv.reader(['a,b', 'c,d']); next(rd); print(rd.line_num, rd.dialect.delimiter)
dr = csv.DictReader(['a,b', '1,2,3', '4'], restkey='rest', restval='none'); print(list(dr), dr.fieldnames)
# json
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        if hasattr(o, 'isoformat'): return o.isoformat()
        return super().default(o)
import datetime, decimal
print(json.dumps({'s': {3,1,2}, 'd': datetime.date(2024,1,1), 'n': None, 'f': 1e100, 'u': 'é☃', 1: 2, True: 3, None: 4, 2.5: 1}, cls=Enc, sort_keys=False))
try: json.dumps({(1,2): 3})
except TypeError as e: print(e)
try: json.dumps({'a': object()})
except TypeError as e: print(e)
try: json.dumps(decimal.Decimal('1.5'))
except TypeError as e: print(e)
print(json.dumps({(1,2): 3, 'a': 1}, skipkeys=True), json.dumps([1,2,[3,{'a':[]}], {}], indent=2), json.dumps({'b':1,'a':2}, indent='\t', sort_keys=True, separators=(',',':')))
print(json.loads('{"a": 1.5, "b": [1e5, -0, 12345678901234567890]}', parse_float=decimal.Decimal, parse_int=str))
print(json.loads('{"x": 1, "x": 2}', object_pairs_hook=list), json.loads('[NaN, Infinity, -Infinity]'))
for bad in ['{"a":1,}', '[1 2]', '{a:1}', '', '"abc', '[1,]', 'nul', '{"a" 1}', '"\\x"', '01', '"\t"', '[1] x']:
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.pos, e.lineno, e.colno, e.msg)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
try: json.dumps(float('nan'), allow_nan=False)
except ValueError as e: print(e)
fp = io.StringIO(); json.dump({'a': [1, 2]}, fp, indent=1); print(fp.getvalue())
print(json.JSONDecoder().raw_decode('{"a": 1} trailing'), list(json.JSONEncoder(indent=None).iterencode({'a': [1, 'x']})))
# text reports
print(textwrap.fill('The quick brown fox jumped over the lazy dog ' * 3, width=30, initial_indent='* ', subsequent_indent='  ', break_long_words=False))
print(textwrap.shorten('Hello  world, this is long', width=15, placeholder='...'), textwrap.indent('a\n\nb', '> '), repr(textwrap.dedent('   a\n     b\n   c')))
print(textwrap.wrap('aaaaaaaaaa-bbbbbb cc', 6), textwrap.TextWrapper(width=10, max_lines=2, placeholder=' […]').wrap('one two three four five six'))
t = string.Template('Hi $name, you owe $$${amt} ${missing}')
print(t.safe_substitute(name='X', amt=5), t.get_identifiers() if hasattr(t, 'get_identifiers') else '', t.is_valid() if hasattr(t, 'is_valid') else '')
try: t.substitute(name=1, amt=2)
except KeyError as e: print('KeyError', e)
try: string.Template('$ bad').substitute()
except ValueError as e: print(e)
for r in rows:
    print(f"{r['name']:<12}|{float(r['amount']):>15,.2f}|{float(r['amount']):+.1e}|{int(r['id']):03d}|{r['name']!r:^14}|")
print('{:>{w}.{p}f}|{!r:>6}|{:%}|{:#x}|{:#b}|{:_}|{:e}|{:g}|{:n}'.format(3.14159, 'a', .256, 255, 5, 1234567, 12345.678, 1e-7, 1234, w=10, p=2))
print('%-10s|%5.1f|%05d|%x|%+d|%%|%r|%s|%c|%10.3s|' % ('ab', 2.25, 42, 255, 5, 'q', [1], 'z', 'abcdef'))
print(string.capwords('hello wORLD  foo'), 'title case it\'s'.title(), 'ß'.upper(), 'İ'.lower(), 'straße'.casefold(), 'abc'.center(10,'*'), '42'.zfill(5), '-42'.zfill(6))
print('a,b,,c'.split(','), ' a  b '.split(), 'a b c'.rsplit(maxsplit=1), 'a.b.c'.rpartition('.'), 'x'.join(['1','2']), 'aXbX'.replace('X','-',1), 'tab\tx'.expandtabs(4), 'Hello'.swapcase(), 'abc'.translate(str.maketrans('ab','xy','c')))
print('line1\nline2\r\nline3\x0bline4\u2028x'.splitlines(), 'line1\nline2'.splitlines(True), 'abcabc'.find('c', 3), 'abc'.startswith(('x','ab')), 'é'.encode('ascii','xmlcharrefreplace'), 'é'.encode('ascii', 'namereplace'))
print(sorted(['b','A','c','a'], key=str.lower), sorted([(1,'b'),(1,'a'),(0,'z')], key=operator.itemgetter(0), reverse=True), max('abc', key=ord), min([], default='none'))
