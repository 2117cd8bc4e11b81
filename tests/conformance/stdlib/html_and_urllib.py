import html
from urllib.parse import quote, quote_plus, unquote, unquote_plus, urlencode, urlparse, urlsplit, urlunparse, urljoin, parse_qs, parse_qsl
print(html.escape('<a href="x">\'&\'</a>'), html.unescape('&lt;p&gt; &amp; &eacute; &#39; &#x41; &nope;'), html.escape('"', quote=False))
print(quote('a b/ü?'), quote_plus('a b&c'), unquote('%C3%BC+x'), unquote_plus('a+b%26'), urlencode({'a': 1, 'b': 'x y'}), urlencode([('k', [1, 2])], doseq=True))
u = urlparse('https://user:pw@host.com:8080/path/a;p?q=1&r=2#frag')
print(u, u.hostname, u.port, u.username, u.geturl(), u._replace(path='/x').geturl(), urlsplit('//h/p'), urlunparse(('http', 'h', '/p', '', 'q', '')))
print(urljoin('http://a/b/c', '../d'), urljoin('http://a/b', '//x/y'), urljoin('http://a/b/', 'c?d'), parse_qs('a=1&a=2&b=&c', keep_blank_values=True), parse_qsl('x=%20y'))
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print('start', tag, attrs)
    def handle_endtag(self, tag): print('end', tag)
    def handle_data(self, data): print('data', repr(data))
P().feed('<p class="x">Hi <b>there</b>&amp;<br/></p>')
