"""What `importlib.util.find_spec` gives."""

__all__ = ['ModuleSpec']


class ModuleSpec:
    """A module that can be imported."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    def __repr__(self):
        origin = '' if self.origin is None else f', origin={self.origin!r}'
        return f'ModuleSpec(name={self.name!r}, loader={self.loader!r}{origin})'

    def __eq__(self, other):
        return isinstance(other, ModuleSpec) and vars(self) == vars(other)

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name
