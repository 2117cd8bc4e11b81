"""The parser that `xml.etree`, `xml.dom` and `xml.sax` use."""
