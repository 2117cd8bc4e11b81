import xml.etree.ElementTree as ET
import io
text = '''<?xml version="1.0"?>
<!-- top -->
<library xmlns:d="http://d">
  <book id="1" lang="en"><title>A &amp; B</title><price>9.5</price></book>
  <book id="2"><title>C</title><d:note>n</d:note><![CDATA[<raw>]]></book>
</library>'''
root = ET.fromstring(text)
print(root.tag, root.attrib, len(root))
for book in root.findall('book'):
    print(book.get('id'), book.find('title').text, book.findtext('price', 'none'), book.attrib)
print([e.tag for e in root.iter()])
print(root.findall(".//book[@id='2']/title")[0].text, root.find('book[2]').get('id'), root.find('.//d:note', {'d': 'http://d'}).text)
new = ET.SubElement(root, 'book', id='3'); new.text = 'x < y'
ET.indent(root)
print(ET.tostring(root, encoding='unicode'))
print(ET.tostring(ET.Element('a', {'k': '"q"'}), short_empty_elements=False))
for bad in ('<a><b></a>', '', '<a>&nope;</a>', '<a', '<a x=1/>'):
    try: ET.fromstring(bad)
    except ET.ParseError as e: print(type(e).__name__, e, e.code, e.position)
tree = ET.ElementTree(root)
out = io.StringIO(); tree.write(out, encoding='unicode'); print(len(out.getvalue()))
print([(ev, el.tag) for ev, el in ET.iterparse(io.BytesIO(b'<a><b/><c>t</c></a>'), events=('start', 'end'))])
from xml.dom import minidom
d = minidom.parseString('<r a="1"><x>t</x><!--c--><y/></r>')
print(d.documentElement.tagName, d.getElementsByTagName('x')[0].firstChild.data, d.documentElement.getAttribute('a'))
print(d.toprettyxml(indent='  '))
import xml.sax
class H(xml.sax.ContentHandler):
    def startElement(self, n, a): print('start', n, dict(a.items()))
    def endElement(self, n): print('end', n)
    def characters(self, c): print('chars', repr(c))
xml.sax.parseString(b'<a k="v">hi<b/></a>', H())
from xml.sax.saxutils import escape, quoteattr, unescape
print(escape('<a & b>'), quoteattr('x"y'), unescape('&lt;'))
ET.dump(ET.fromstring('<a><b>1</b></a>'))
