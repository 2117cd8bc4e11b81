"""The parts of builtins that call back into guest code, written in guest code so that they can be suspended anywhere.

These functions don't show in tracebacks. Names that begin with a dot are natives that only this module sees.
"""


def call_drained(native, position, args, keywords):
    args = list(args)
    args[position] = [item for item in args[position]]
    return native(*args, **keywords)


def append_each(native, target, items):
    for item in items:
        target.append(item)
    return native(target, ())


def appendleft_each(native, target, items):
    for item in items:
        target.appendleft(item)
    return native(target, ())


def add_each(native, target, items):
    for item in items:
        target.add(item)
    return native(target, ())


def put_each(native, add, target, items):
    """The same for classes that may have a method of that name of their own."""
    for item in items:
        add(target, item)
    return native(target, ())


def update_counter(counter, args, keywords):
    if len(args) > 1:
        raise TypeError(f'Counter.update() takes from 1 to 2 positional arguments but {len(args) + 1} were given')
    for source in (*args, keywords):
        if source and counter and hasattr(source, 'items'):
            for key, count in source.items():
                counter[key] = count + counter.get(key, 0)
        elif hasattr(source, 'items'):
            dict.update(counter, source)
        elif source is not None:
            for key in source:
                counter[key] = counter.get(key, 0) + 1


def subtract_from_counter(counter, args, keywords):
    if len(args) > 1:
        raise TypeError(f'Counter.subtract() takes from 1 to 2 positional arguments but {len(args) + 1} were given')
    for source in (*args, keywords):
        if hasattr(source, 'items'):
            for key, count in source.items():
                counter[key] = counter.get(key, 0) - count
        elif source is not None:
            for key in source:
                counter[key] = counter.get(key, 0) - 1


def construct(cls, args, keywords):
    instance = cls.__new__(cls, *args, **keywords)
    if isinstance(instance, cls):
        type(instance).__init__(instance, *args, **keywords)
    return instance


def make_subscripted(alias, cls, args, keywords):
    made = cls(*args, **keywords)
    try:
        made.__orig_class__ = alias
    except AttributeError:
        pass
    return made


def initialise(instance, args, keywords):
    result = type(instance).__init__(instance, *args, **keywords)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return instance


def reduce(value, protocol, opaque):
    if type(value).__reduce__ is not object.__reduce__:
        return value.__reduce__()
    return reduce_object(value, protocol, opaque)


def reduce_object(value, protocol, opaque):
    import copyreg

    if protocol < 2:
        return copyreg._reduce_ex(value, protocol)
    cls = type(value)
    args = keywords = None
    if hasattr(cls, '__getnewargs_ex__'):
        args, keywords = new_arguments(value.__getnewargs_ex__())
    elif hasattr(cls, '__getnewargs__'):
        args = value.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    is_list, is_dict = isinstance(value, list), isinstance(value, dict)
    if opaque and args is None and not is_list and not is_dict and cls.__getstate__ is object.__getstate__:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    items = iter(value) if is_list else None
    pairs = iter(value.items()) if is_dict else None
    state = value.__getstate__()
    if keywords:
        return copyreg.__newobj_ex__, (cls, args, keywords), state, items, pairs
    return copyreg.__newobj__, (cls, *(args or ())), state, items, pairs


def new_arguments(given):
    if not isinstance(given, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
    if len(given) != 2:
        raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(given)}')
    for value, cls, place in zip(given, (tuple, dict), ('first', 'second')):
        if not isinstance(value, cls):
            kind = type(value).__name__
            raise TypeError(f"{place} item of the tuple returned by __getnewargs_ex__ must be a {cls.__name__}, not '{kind}'")
    return given


def read_input(prompt, note):
    import sys

    if sys.stdin is None or sys.stdout is None:
        raise RuntimeError(f"input(): lost sys.{'stdin' if sys.stdin is None else 'stdout'}")
    print(*prompt, end='')
    line = sys.stdin.readline()
    if not isinstance(line, str):
        raise TypeError('object.readline() returned non-string')
    if not line:
        error = EOFError('EOF when reading a line')
        if sys.stdin is sys.__stdin__:
            error.add_note(note)
        raise error
    return line.removesuffix('\n')


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


async def anext_or(iterator, default):
    try:
        return await iterator.__anext__()
    except StopAsyncIteration:
        return default


async def run_callback(function, args):
    function(*args)


async def await_value(value):
    return await value


async def give(value):
    return value


def close_generator(generator, gives_value=False):
    try:
        generator.throw(GeneratorExit)
    except GeneratorExit:
        return None
    except StopIteration as stop:
        return stop.value if gives_value else None
    raise RuntimeError(f'{type(generator).__name__} ignored GeneratorExit')


def get_frame(find, depth):
    return find(depth)


def read_line(stream, size):
    size = -1 if size is None else size
    peek = getattr(stream, 'peek', None)
    line = b''
    while size < 0 or len(line) < size:
        count = 1
        if peek is not None:
            ahead = peek(1)
            if ahead:
                count = ahead.find(b'\n') + 1 or len(ahead)
                if size >= 0:
                    count = min(count, size - len(line))
        part = stream.read(count)
        line += part
        if not part or line.endswith(b'\n'):
            break
    return line


def read_raw(stream, size):
    if size is not None and size >= 0:
        data = bytearray(size)
        count = stream.readinto(data)
        return None if count is None else bytes(data[:count])
    parts = []
    while part := stream.read(8192):
        parts.append(part)
    return b''.join(parts)


def read_into(stream, target):
    data = stream.read(len(target))
    target[:len(data)] = data
    return len(data)


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


def finalize():
    from _weakref_native import next_finalizer

    while call := next_finalizer():
        function, args = call
        call = None
        try:
            function(*args)
        except BaseException as error:
            report_ignored(error, function, args)
        # Only now does the object go, and what it alone refers to.
        function = args = None


def report_ignored(error, function, args):
    try:
        import sys

        function = getattr(function, '__func__', function)
        hook = getattr(sys, 'unraisablehook', None)
        if hook is not None:
            from types import SimpleNamespace

            hook(
                SimpleNamespace(
                    exc_type=type(error),
                    exc_value=error,
                    exc_traceback=error.__traceback__,
                    err_msg=None,
                    object=function,
                )
            )
        elif sys.stderr is not sys.__stderr__:
            from traceback import format_exception

            sys.stderr.write(f'Exception ignored in: {function!r}\n' + ''.join(format_exception(error)))
    except BaseException:
        pass
