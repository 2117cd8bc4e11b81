"""How this Python was built: nothing to say."""


def get_config_var(name):
    return None


def get_config_vars(*names):
    return [None for _ in names] if names else {}


def get_platform():
    return 'sandbox'


def is_python_build(*arguments):
    return False
