import email, email.policy, email.utils
from email.message import EmailMessage
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
from email.header import decode_header, Header, make_header
from email.parser import Parser, BytesParser
from http import HTTPStatus, HTTPMethod
raw = '''From: "Ann Lee" <ann@example.com>
To: bob@example.com, Cy <cy@example.com>
Subject: =?utf-8?b?SMOpbGxv?= world
Date: Mon, 01 Jan 2024 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Caf=C3=A9 =E2=82=AC5

--b1
Content-Type: application/pdf
Content-Disposition: attachment; filename="a.pdf"
Content-Transfer-Encoding: base64

aGVsbG8=
--b1--
'''
m = email.message_from_string(raw)
print(m['from'], m['To'], m.get('X-No', 'none'), m.is_multipart(), m.get_content_type(), m.get_boundary())
print(make_header(decode_header(m['subject'])), email.utils.parseaddr(m['from']), email.utils.getaddresses([m['to']]), email.utils.parsedate_to_datetime(m['date']))
for p in m.walk(): print(p.get_content_type(), p.get_filename(), p.get_payload(decode=True))
m2 = email.message_from_bytes(raw.encode(), policy=email.policy.default)
print(m2['subject'], m2['to'].addresses[1].display_name, m2['date'].datetime, m2.get_body(('plain',)).get_content(), [a.get_filename() for a in m2.iter_attachments()], type(m2).__name__)
e = EmailMessage(); e['Subject'] = 'Tést'; e['From'] = 'a@b.c'; e['To'] = ['x@y.z', 'q@w.e'] if 0 else 'x@y.z'; e.set_content('Hello\nwörld\n'); e.add_alternative('<b>Hi</b>', subtype='html'); e.add_attachment(b'\x00\x01', maintype='application', subtype='octet-stream', filename='f.bin')
import re
print(re.sub(r'=+\d+==', 'B', e.as_string()))
t = MIMEText('body', 'plain', 'utf-8'); t['Subject'] = Header('Ünï', 'utf-8'); print(t.as_string(), t.get_payload(decode=True))
mm = MIMEMultipart('alternative'); mm.attach(MIMEText('a')); mm.attach(MIMEApplication(b'x', Name='n')); print(re.sub(r'=+\d+==', 'B', mm.as_string()))
print(email.utils.formataddr(('Ä B', 'a@b.c')), email.utils.format_datetime(__import__('datetime').datetime(2024,1,2)), email.utils.formatdate(0), email.utils.quote('a"b'), Parser().parsestr('A: b\n\nc').get_payload())
print(HTTPStatus(404).phrase, HTTPStatus.OK, HTTPStatus.NOT_FOUND == 404, HTTPMethod.GET, HTTPStatus.CREATED.description)
from http.cookies import SimpleCookie
c = SimpleCookie(); c['k'] = 'v'; c['k']['path'] = '/'; print(c.output(), SimpleCookie('a=1; b=2')['b'].value)
