"""ipaddress: addresses, networks, membership, arithmetic, errors."""
import ipaddress as ip

a = ip.ip_address('192.168.1.10')
print(a, repr(a), a + 5, a - 1, int(a), a.is_private, a.is_global, a.is_loopback, a.packed, a.version, a < ip.ip_address('192.168.1.11'), a.reverse_pointer, a.max_prefixlen, f'{a:b}'[:8], hash(a) == hash(ip.IPv4Address('192.168.1.10')))
n = ip.ip_network('192.168.1.0/29')
print(n, n.num_addresses, n.netmask, n.hostmask, n.broadcast_address, list(n.hosts()), a in n, ip.ip_address('192.168.1.3') in n, n.prefixlen, n[2], list(n.subnets())[1], n.supernet(), n.overlaps(ip.ip_network('192.168.0.0/16')), n.subnet_of(ip.ip_network('192.168.0.0/16')))
v6 = ip.ip_address('2001:db8::1')
print(v6, v6.exploded, v6.compressed, v6.is_reserved, ip.ip_address('::ffff:1.2.3.4').ipv4_mapped, ip.ip_network('2001:db8::/126').num_addresses, ip.ip_interface('10.0.0.5/8').network, ip.ip_interface('10.0.0.5/8').ip, v6.is_link_local, ip.IPv6Address(1))
print(list(ip.summarize_address_range(ip.ip_address('10.0.0.0'), ip.ip_address('10.0.0.5'))), list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25')])), sorted([ip.ip_address('10.0.0.2'), ip.ip_address('10.0.0.1')]), list(ip.ip_network('10.0.0.0/30').address_exclude(ip.ip_network('10.0.0.0/32'))))
for text in ('256.1.1.1', '1.2.3', 'abc', '01.2.3.4', '1::2::3', '', '1.2.3.4/33'):
    for make in (ip.ip_address, ip.ip_network):
        try:
            print(make(text))
        except ValueError as error:
            print(error)
try:
    ip.ip_network('192.168.1.1/24')
except ValueError as error:
    print(error, ip.ip_network('192.168.1.1/24', strict=False))
try:
    a < v6
except TypeError as error:
    print(error)
