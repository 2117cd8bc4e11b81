"""The parts of builtins that call back into guest code, written in guest code so that they can be suspended anywhere.

These functions don't show in tracebacks. Names that begin with a dot are natives that only this module sees.
"""


def call_drained(native, position, args, keywords):
    args = list(args)
    args[position] = [item for item in args[position]]
    return native(*args, **keywords)


def construct(cls, args, keywords):
    instance = cls.__new__(cls, *args, **keywords)
    if isinstance(instance, cls):
        type(instance).__init__(instance, *args, **keywords)
    return instance


def initialise(instance, args, keywords):
    result = type(instance).__init__(instance, *args, **keywords)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return instance


def reduce(value, protocol):
    import copyreg

    cls = type(value)
    if cls.__reduce__ is not object.__reduce__ and protocol:
        return value.__reduce__()
    if protocol < 2:
        return copyreg._reduce_ex(value, protocol)
    items = iter(value) if isinstance(value, list) else None
    pairs = iter(value.items()) if isinstance(value, dict) else None
    if hasattr(cls, '__getnewargs_ex__'):
        args, keywords = value.__getnewargs_ex__()
        return copyreg.__newobj_ex__, (cls, args, keywords), value.__getstate__(), items, pairs
    args = value.__getnewargs__() if hasattr(cls, '__getnewargs__') else ()
    return copyreg.__newobj__, (cls, *args), value.__getstate__(), items, pairs


def sum_items(values, start):
    for value in values:
        start = start + value
    return start


def any_item(values):
    for value in values:
        if value:
            return True
    return False


def all_items(values):
    for value in values:
        if not value:
            return False
    return True


def extreme(values, key, default, missing, name, largest):
    iterator = iter(values)
    best = missing
    best_key = missing
    for value in iterator:
        value_key = value if key is None else key(value)
        if best is missing or (value_key > best_key if largest else value_key < best_key):
            best = value
            best_key = value_key
    if best is missing:
        if default is missing:
            raise ValueError(name)
        return default
    return best


def apply_in_order(function, values):
    return [function(value) for value in values]


async def next_async(iterator):
    return await iterator.__anext__()


async def anext_or(iterator, default):
    try:
        return await iterator.__anext__()
    except StopAsyncIteration:
        return default


async def run_callback(function, args):
    function(*args)


async def await_value(value):
    return await value


def close_generator(generator):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return None
    raise RuntimeError(f'{type(generator).__name__} ignored GeneratorExit')


def record_repr(self):
    fields = ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])
    return f'{type(self).__name__}({fields})'


def record_equal(self, other):
    if type(self) is not type(other):
        return NotImplemented
    return self.__dict__ == other.__dict__


def fill_cache(store, cached, function, key, args, keywords):
    value = function(*args, **keywords)
    store(cached, key, value)
    return value


def substitute_matches(function, matches, finish, text, counted):
    return finish(text, matches, [function(match) for match in matches], counted)


def run_in_context(enter, leave, context, function, args, keywords):
    saved = enter(context)
    try:
        return function(*args, **keywords)
    finally:
        leave(context, saved)
