"""html and html.parser."""
import html
from html.parser import HTMLParser

print(html.escape('<a href="x">\'&'), html.escape('"', quote=False), html.unescape('&lt;&amp;&eacute;&#233;&#xe9;&nbsp;&notit;&bogus;&copy'), html.unescape('&#0;&#128;&#x110000;'))


class Collector(HTMLParser):
    def __init__(self):
        super().__init__()
        self.events = []

    def handle_starttag(self, tag, attrs):
        self.events.append(('start', tag, attrs))

    def handle_endtag(self, tag):
        self.events.append(('end', tag))

    def handle_startendtag(self, tag, attrs):
        self.events.append(('both', tag, attrs))

    def handle_data(self, data):
        self.events.append(('data', data))

    def handle_comment(self, data):
        self.events.append(('comment', data))

    def handle_decl(self, decl):
        self.events.append(('decl', decl))


c = Collector()
c.feed('<!DOCTYPE html><p class="a b" id=x disabled>Hi &amp; <b>bold</b><br/><!-- note --></P><script>if (a < b) {}</script>')
c.feed('<a hre')
c.feed('f="u">text')
c.close()
for event in c.events:
    print(event)
print(c.getpos(), c.get_starttag_text())


class Links(HTMLParser):
    found = []

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.found.append(dict(attrs).get('href'))


Links().feed('<a href="/1">x</a><a>y</a><A HREF=/2>')
print(Links.found)
