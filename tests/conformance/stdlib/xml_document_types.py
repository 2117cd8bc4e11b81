"""Document types with declarations of their own."""
from xml.dom import minidom
import xml.etree.ElementTree as ET
d = minidom.parseString('<!DOCTYPE r [<!ENTITY a "text">\n<!ELEMENT r (#PCDATA)>]><r>&a;</r>')
print(d.doctype.internalSubset, d.doctype.name, d.toxml())
d = minidom.parseString('<!DOCTYPE html PUBLIC "-//W3C//DTD" "http://x"><html><!-- c --><b>x</b></html>')
print(d.toxml(), d.doctype.publicId, d.doctype.internalSubset)
print(ET.tostring(ET.fromstring('<!DOCTYPE r [<!ENTITY a "text">]><r>&a;<b/></r>')))
from xml.parsers import expat
p = expat.ParserCreate()
p.StartDoctypeDeclHandler = lambda *a: print('start', a)
p.EndDoctypeDeclHandler = lambda: print('end')
p.Parse('<!DOCTYPE r [<!ENTITY a "text">]><r>x<b/></r>', True)
