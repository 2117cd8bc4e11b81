"""Conformance scripts: small programs by topic whose output under CPython is the truth the VM is held to."""
