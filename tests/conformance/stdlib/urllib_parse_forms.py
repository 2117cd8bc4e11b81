"""urllib.parse: splitting, joining, quoting and queries."""
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit

for url in ('https://user:pw@host.com:8080/a/b;p?q=1&r=2#frag', '//host/path', '/only/path', 'mailto:x@y.z', 'http://[::1]:80/', '', 'HTTP://HOST/', 'file:///etc/x', 'a?b#c'):
    p = urlparse(url)
    print(p, p.hostname, p.port if ':' in url else None, p.username, p.geturl(), urlsplit(url)[2])
for base, rel in (('http://a/b/c/d;p?q', 'g'), ('http://a/b/c/d', '../g'), ('http://a/b/c/', './g/'), ('http://a/b', '//h/x'), ('http://a/b?x', '?y'), ('http://a/b', '#f'), ('http://a/b/c', '/r'), ('http://a', 'http://z'), ('http://a/b/c/d', '../../../g')):
    print(base, rel, urljoin(base, rel))
print(quote('a b/c?é&='), quote('a/b', safe=''), quote_plus('a b+c'), unquote('%C3%A9%20+%zz'), unquote_plus('a+b%2B'), quote(b'\xff'), unquote('%ff', errors='replace'))
print(urlencode({'a': 1, 'b': 'x y', 'c': 'é&'}), urlencode([('k', 1), ('k', 2)]), urlencode({'l': [1, 2]}, doseq=True), parse_qs('a=1&a=2&b=&c'), parse_qs('a=1&b=', keep_blank_values=True), parse_qsl('x=%20y&z=1+2'))
print(urlunparse(('http', 'h', '/p', '', 'q=1', 'f')), urlunsplit(('s', 'n', 'p', '', '')), urldefrag('http://a#b'), urlparse('http://a')._replace(path='/x').geturl())
for action in (lambda: urlparse('http://h:99999').port, lambda: urlparse('http://h:x').port, lambda: quote(5), lambda: urlencode(5), lambda: urlparse('http://[bad'), lambda: parse_qs('a', strict_parsing=True)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
