"""Stands for a module that the sandbox hasn't, so that a test file that imports it can run its other tests."""

#: Constants that tests use before they use the module.
CONSTANTS = {'HIGHEST_PROTOCOL': 5, 'DEFAULT_PROTOCOL': 4, 'INT_MAX': 2**31 - 1, 'INT_MIN': -2**31,
             'PY_SSIZE_T_MAX': 2**63 - 1, 'PY_SSIZE_T_MIN': -2**63}


class Absent(type):
    """A class that tests can name and inherit from; using it says which module isn't there."""

    def __call__(cls, *arguments, **options):
        if cls.__dict__.get('absent'):
            if cls.absent.startswith('_testcapi.'):
                # Made where test files are imported.
                return make(f'{cls.absent}()')
            raise ModuleNotFoundError(f'needs {cls.absent}')
        return super().__call__(*arguments, **options)

    def __getattr__(cls, name):
        if name[:2] == '__' or not cls.__dict__.get('absent'):
            raise AttributeError(name)
        return make(f'{cls.absent}.{name}')


def make(name):
    def refuse(self, *arguments, **options):
        raise ModuleNotFoundError(f'needs {name}')

    return Absent(name.rpartition('.')[2], (), {'absent': name, '__init__': refuse})


def attribute(module, name):
    """An attribute of a module that isn't there."""
    if name[:2] == '__':
        raise AttributeError(name)
    return CONSTANTS[name] if name in CONSTANTS else make(f'{module}.{name}')
