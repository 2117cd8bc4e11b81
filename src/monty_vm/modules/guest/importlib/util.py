"""Whether a module can be imported."""

from _names import is_module

from importlib import import_module
from importlib.machinery import ModuleSpec

__all__ = ['find_spec', 'resolve_name']


def resolve_name(name, package):
    """The full name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    bare = name.lstrip('.')
    above = package.rsplit('.', len(name) - len(bare) - 1)
    if len(above) < len(name) - len(bare):
        raise ImportError('attempted relative import beyond top-level package')
    return f'{above[0]}.{bare}' if bare else above[0]


def find_spec(name, package=None):
    """The module's specification, or None."""
    name = resolve_name(name, package)
    above = name.rpartition('.')[0]
    if above:
        import_module(above)
    return ModuleSpec(name, None) if is_module(name) else None
