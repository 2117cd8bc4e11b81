import keyword, colorsys, string, numbers, errno, reprlib, cmath, graphlib, uuid, ipaddress, zlib, unicodedata
print(keyword.iskeyword('for'), keyword.iskeyword('foo'), len(keyword.kwlist), 'match' in keyword.softkwlist)
print(colorsys.rgb_to_hsv(0.5, 0.25, 0.25), colorsys.hsv_to_rgb(0, 1, 1), colorsys.rgb_to_hls(1, 0, 0))
print(isinstance(5, numbers.Number), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Real), isinstance(5, numbers.Integral), errno.ENOENT, errno.errorcode[2])
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), cmath.sqrt(-4), cmath.polar(1), cmath.isclose(1j, 1j))
print(list(graphlib.TopologicalSorter({'a': ['b'], 'b': ['c']}).static_order()))
print(uuid.UUID('12345678123456781234567812345678'), uuid.UUID(int=5).hex, uuid.uuid5(uuid.NAMESPACE_DNS, 'x.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'a'), uuid.UUID(int=1) < uuid.UUID(int=2), repr(uuid.UUID(int=0)))
print(ipaddress.ip_address('10.0.0.1') + 5, ipaddress.ip_network('10.0.0.0/30').num_addresses, [str(h) for h in ipaddress.ip_network('10.0.0.0/30').hosts()], ipaddress.ip_address('::1').is_loopback, ipaddress.ip_address('10.0.0.1') in ipaddress.ip_network('10.0.0.0/8'))
print(zlib.decompress(zlib.compress(b'abc' * 50)) == b'abc' * 50, zlib.adler32(b'x'), zlib.crc32(b'x'), unicodedata.name('ß'), unicodedata.digit('5'), unicodedata.normalize('NFKD', 'ﬁ'), unicodedata.east_asian_width('日'), unicodedata.bidirectional('a'), unicodedata.numeric('½'))
