import xml.etree.ElementTree as ET
print(ET.fromstring('<!DOCTYPE r [<!ENTITY e "text">]><r>&e;!</r>').text)
class Target:
    def __init__(self): self.seen = []
    def start(self, tag, attrib): self.seen.append((tag, attrib))
    def end(self, tag): self.seen.append(tag)
    def data(self, data): self.seen.append(data)
    def close(self): return self.seen
parser = ET.XMLParser(target=Target())
parser.feed('<a x="1">one'); parser.feed('<b/>two</a>')
print(parser.close())
print(ET.tostring(ET.fromstring('<a xmlns="u" xmlns:p="v"><p:b/></a>'), encoding='unicode'))
print(ET.tostring(ET.XML('<a>é</a>')), ET.tostring(ET.XML('<a>é</a>'), encoding='utf-8', xml_declaration=True))
a = ET.Element('a'); a.append(ET.Comment('c')); a.append(ET.ProcessingInstruction('t', 'x')); b = ET.SubElement(a, 'b', {'z': '1'}, y='2'); b.tail = 'tail'; a.insert(0, ET.Element('first'))
print(ET.tostring(a)); a.remove(b); print(len(a), list(a)[0].tag, ET.iselement(a))
