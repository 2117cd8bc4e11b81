"""`contextlib`, as guest code: generators as context managers, stacks of them, and the small ready-made ones."""

from _contextlib_native import AbstractAsyncContextManager, AbstractContextManager, set_output, wraps


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(AsyncContextDecorator, AbstractAsyncContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, traceback):
        if kind is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = kind()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = 'stdout'

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(set_output(self._stream, self._new_target))
        return self._new_target

    def __exit__(self, kind, value, traceback):
        set_output(self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    _stream = 'stderr'


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        if kind is None:
            return False
        if issubclass(kind, self._exceptions):
            return True
        if issubclass(kind, BaseExceptionGroup):
            match, rest = value.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


def _special(cm, name, protocol):
    found = getattr(type(cm), name, None)
    if found is None:
        kind = type(cm)
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the {protocol} protocol")
    return found


class _BaseExitStack:
    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        made = type(self)()
        made._callbacks = self._callbacks
        self._callbacks = []
        return made

    def push(self, exit):
        method = getattr(type(exit), '__exit__', None)
        if method is None:
            self._callbacks.append((True, exit))
        else:
            self._callbacks.append((True, lambda kind, value, tb: method(exit, kind, value, tb)))
        return exit

    def enter_context(self, cm):
        enter = _special(cm, '__enter__', 'context manager')
        exit = _special(cm, '__exit__', 'context manager')
        result = enter(cm)
        self._callbacks.append((True, lambda kind, value, tb: exit(cm, kind, value, tb)))
        return result

    def callback(self, callback, /, *args, **kwds):
        def run(kind, value, tb):
            callback(*args, **kwds)

        self._callbacks.append((True, run))
        return callback


def _fix_context(new, old, outer):
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        received = value is not None
        suppressed = False
        raising = False
        outer = value
        while self._callbacks:
            _, callback = self._callbacks.pop()
            try:
                if value is None:
                    result = callback(None, None, None)
                else:
                    result = callback(type(value), value, value.__traceback__)
                if result:
                    suppressed = True
                    raising = False
                    value = None
            except BaseException as error:
                _fix_context(error, value, outer)
                raising = True
                value = error
        if raising:
            raise value
        return received and suppressed

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def __aenter__(self):
        return self

    async def enter_async_context(self, cm):
        enter = _special(cm, '__aenter__', 'asynchronous context manager')
        exit = _special(cm, '__aexit__', 'asynchronous context manager')
        result = await enter(cm)
        self._callbacks.append((False, lambda kind, value, tb: exit(cm, kind, value, tb)))
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), '__aexit__', None)
        if method is None:
            self._callbacks.append((False, exit))
        else:
            self._callbacks.append((False, lambda kind, value, tb: method(exit, kind, value, tb)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def run(kind, value, tb):
            await callback(*args, **kwds)

        self._callbacks.append((False, run))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, kind, value, traceback):
        received = value is not None
        suppressed = False
        raising = False
        outer = value
        while self._callbacks:
            plain, callback = self._callbacks.pop()
            try:
                if value is None:
                    result = callback(None, None, None)
                else:
                    result = callback(type(value), value, value.__traceback__)
                if not plain:
                    result = await result
                if result:
                    suppressed = True
                    raising = False
                    value = None
            except BaseException as error:
                _fix_context(error, value, outer)
                raising = True
                value = error
        if raising:
            raise value
        return received and suppressed
