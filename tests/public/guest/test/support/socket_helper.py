"""Sockets, which the sandbox hasn't."""

import contextlib
import unittest

HOST = HOSTv4 = '127.0.0.1'
HOSTv6 = '::1'
IPV6_ENABLED = False
has_gethostname = False


def refuse(*arguments, **options):
    raise unittest.SkipTest('needs sockets')


find_unused_port = bind_port = bind_unix_socket = create_unix_domain_name = refuse


def skipping(item):
    return unittest.skip('needs sockets')(item)


skip_unless_bind_unix_socket = skip_if_tcp_blackhole = skipping


@contextlib.contextmanager
def transient_internet(name, *, timeout=None, errnos=()):
    yield
