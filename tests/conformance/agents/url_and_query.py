from urllib.parse import urlencode, urlparse, parse_qs, quote, unquote, urljoin
params = {'q': 'héllo wörld', 'page': 2, 'tags': ['a', 'b']}
query = urlencode(params, doseq=True)
url = urljoin('https://api.example.com/v1/', 'search') + '?' + query
print(url)
parts = urlparse(url)
print(parts.scheme, parts.netloc, parts.path, parse_qs(parts.query), parts.port)
print(quote('a/b c&d'), quote('a/b', safe=''), unquote('a%20b%C3%A9'))
import base64, hashlib, hmac, json
payload = json.dumps({'sub': '123', 'admin': True}, separators=(',', ':')).encode()
token = base64.urlsafe_b64encode(payload).rstrip(b'=').decode()
print(token, hashlib.sha256(payload).hexdigest()[:16], hmac.new(b'key', payload, hashlib.sha256).hexdigest()[:16], hashlib.md5(b'').hexdigest())
padded = token + '=' * (-len(token) % 4)
print(json.loads(base64.urlsafe_b64decode(padded)))
