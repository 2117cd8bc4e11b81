"""The package of the standard library's own tests; its other modules are the host's."""
