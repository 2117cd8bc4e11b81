"""The part of `asyncio` that is guest code: locks, queues, timeouts, task groups, runners and the event loop's face.

The scheduler runs one task at a time and switches only where a task waits, so plain attributes need no protection.
"""

from sys import version_info

from _asyncio_native import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    CancelledError,
    Future,
    InvalidStateError,
    QueueEmpty,
    QueueFull,
    Task,
    TimeoutError,
    all_tasks,
    block_on,
    call_soon,
    create_task,
    current_task,
    drop_started,
    ensure_future,
    finish_turn,
    gather,
    is_in_task,
    is_running,
    iscoroutine,
    iscoroutinefunction,
    isfuture,
    live_tasks,
    on_failure,
    pause,
    run,
    sleep,
    start_timer,
    stop_timer,
    stop_waiting,
)

__all__ = [
    'ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'AbstractEventLoop', 'AbstractEventLoopPolicy', 'Barrier', 'BaseEventLoop', 'BoundedSemaphore',
    'BrokenBarrierError', 'CancelledError', 'Condition', 'DefaultEventLoopPolicy', 'Event', 'Future', 'Handle',
    'InvalidStateError', 'LifoQueue', 'Lock', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull', 'QueueShutDown', 'Runner',
    'SelectorEventLoop', 'Semaphore', 'Task', 'TaskGroup', 'Timeout', 'TimeoutError', 'TimerHandle', 'all_tasks', 'as_completed', 'create_task',
    'current_task', 'ensure_future', 'gather', 'get_event_loop', 'get_event_loop_policy',
    'get_running_loop', 'iscoroutine', 'iscoroutinefunction',
    'isfuture', 'new_event_loop', 'run', 'set_event_loop', 'set_event_loop_policy', 'shield', 'sleep', 'timeout',
    'timeout_at', 'to_thread', 'wait', 'wait_for',
]


async def _sleep(delay, result):
    if delay <= 0:
        pause()
    else:
        await sleep(delay)
    return result


# -- running


def _run(main, debug, loop_factory):
    if is_in_task():
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


class Runner:
    # The block itself may be a task whose loop runs; it may still run others.
    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._closed = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def _lazy_init(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._before = live_tasks()
            self._loop = new_event_loop() if self._loop_factory is None else self._loop_factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)

    def close(self):
        if self._loop is None:
            return
        loop = self._loop
        try:
            left = [task for task in live_tasks() if task not in self._before and not task.done()]
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(gather(*left, return_exceptions=True))
            for task in left:
                if not task.cancelled() and task.exception() is not None:
                    message = 'unhandled exception during asyncio.run() shutdown'
                    context = {'message': message, 'exception': task.exception(), 'task': task}
                    loop.call_exception_handler(context)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            loop.close()
            self._loop = None
            self._closed = True

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if is_in_task():
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._lazy_init()
        return self._loop.run_until_complete(self._loop.create_task(coro, context=context))


class Handle:
    def __init__(self, callback, args):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._timer = None

    def cancel(self):
        self._cancelled = True
        if self._timer is not None:
            stop_timer(self._timer)

    def cancelled(self):
        return self._cancelled

    def _fire(self, timer=None):
        if not self._cancelled:
            self._callback(*self._args)


TimerHandle = Handle


class AbstractEventLoop:
    """What programs ask of an event loop. All loops are faces of the one scheduler, which is always running."""

    _forever = None
    _stopping = False
    _exception_handler = None
    _closed = False
    _debug = False

    def __repr__(self):
        return f'<EventLoop running={self.is_running()} closed={self._closed} debug={self._debug}>'

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        self._check_closed()
        if is_in_task():
            if self is get_event_loop():
                raise RuntimeError('This event loop is already running')
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def create_task(self, coro, *, name=None, context=None):
        return create_task(coro, name=name, context=context)

    def create_future(self):
        return Future()

    def run_until_complete(self, future):
        global _running
        self._check_running()
        before = _running
        _running = self
        try:
            return block_on(ensure_future(future))
        finally:
            finish_turn()
            _running = before

    def run_forever(self):
        global _running
        self._check_running()
        before = _running
        _running = self
        try:
            if self._stopping:
                pause()
            else:
                self._forever = Future()
                block_on(self._forever)
        finally:
            self._forever = None
            self._stopping = False
            _running = before

    def call_soon(self, callback, *args, context=None):
        handle = Handle(callback, args)
        call_soon(handle._fire)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        handle = Handle(callback, args)
        handle._timer = start_timer(delay, handle._fire)
        return handle

    def call_at(self, when, callback, *args, context=None):
        return self.call_later(when - self.time(), callback, *args)

    async def run_in_executor(self, executor, function, *args):
        return function(*args)

    def time(self):
        import time

        return time.monotonic()

    def is_running(self):
        return is_running() and self is get_event_loop()

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if not self._closed and not is_running():
            drop_started()
        self._closed = True

    def stop(self):
        self._stopping = True
        if self._forever is not None and not self._forever.done():
            stop_waiting(self._forever)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = bool(enabled)

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler
        on_failure(_failed if handler is not None else None)

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        pass

    def call_exception_handler(self, context):
        if self._exception_handler is not None:
            self._exception_handler(self, context)

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass


_loop = AbstractEventLoop()
#: The loop that runs, if one was told to.
_running = None


def _failed(task):
    get_event_loop().call_exception_handler(
        {'message': 'Task exception was never retrieved', 'exception': task.exception(), 'future': task}
    )


BaseEventLoop = SelectorEventLoop = AbstractEventLoop


def get_event_loop():
    return _running if _running is not None and is_running() else _loop


def get_running_loop():
    if not is_running():
        raise RuntimeError('no running event loop')
    return get_event_loop()


def new_event_loop():
    return AbstractEventLoop()


def set_event_loop(loop):
    global _loop
    _loop = AbstractEventLoop() if loop is None else loop


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f'policy must be an instance of AbstractEventLoopPolicy or None, not {type(policy).__name__!r}')
    _policy = policy or DefaultEventLoopPolicy()


async def to_thread(function, /, *args, **kwargs):
    return function(*args, **kwargs)


# -- timeouts


class Timeout:
    # Without a clock nobody knows when it ends, only how long it takes.
    def __init__(self, when, delay=None):
        self._delay = delay
        self._when = when
        self._state = 'created'
        self._task = None
        self._timer = None

    def __repr__(self):
        when = ''
        if self._state == 'active':
            when = f" when={None if self._when is None else round(self._when, 3)}"
        return f'<Timeout [{self._state}]{when}>'

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        self._start(None if when is None else when - _loop.time())

    def _start(self, delay):
        if self._timer is not None:
            self._timer.cancel()
        if delay is None:
            self._timer = None
        elif delay <= 0:
            self._timer = _loop.call_soon(self._expire)
        else:
            self._timer = _loop.call_later(delay, self._expire)

    def expired(self):
        return self._state in ('expiring', 'expired')

    def _expire(self):
        self._task.cancel()
        self._state = 'expiring'

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task() if is_running() else None
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = self._task.cancelling()
        self._start(self._delay)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timer is not None:
            self._timer.cancel()
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and kind is not None and issubclass(kind, CancelledError):
                raise TimeoutError from error
        elif self._state == 'active':
            self._state = 'finished'
        return None


def timeout(delay):
    try:
        when = None if delay is None else _loop.time() + delay
    except RuntimeError:
        when = None
    return Timeout(when, delay)


def timeout_at(when):
    return Timeout(when, None if when is None else when - _loop.time())


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            return await fut
        except CancelledError as error:
            raise TimeoutError from error
    if timeout is not None and version_info < (3, 12):
        return await _wait_for_task(ensure_future(fut), timeout)
    async with Timeout(None, timeout):
        return await fut


class _Bell:
    """Somebody waits until it is rung."""

    def __init__(self):
        self.waiter = Future()

    def ring(self, *args):
        if not self.waiter.done():
            self.waiter.set_result(None)


async def _wait_for_task(task, timeout):
    # Before Python 3.12 what is waited for is a task of its own, and the one that waits is told apart from it.
    bell = _Bell()
    timer = _loop.call_later(timeout, bell.ring)
    task.add_done_callback(bell.ring)
    try:
        try:
            await bell.waiter
        except CancelledError:
            if task.done():
                return task.result()
            task.remove_done_callback(bell.ring)
            await _cancel_and_wait(task)
            raise
        if task.done():
            return task.result()
        task.remove_done_callback(bell.ring)
        await _cancel_and_wait(task)
        try:
            return task.result()
        except CancelledError as error:
            raise TimeoutError from error
    finally:
        timer.cancel()


async def _cancel_and_wait(task):
    bell = _Bell()
    task.add_done_callback(bell.ring)
    task.cancel()
    await bell.waiter
    task.remove_done_callback(bell.ring)


# -- several at once


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    await _wait(fs, timeout, return_when)
    done = set()
    pending = set()
    for f in fs:
        if f.done():
            done.add(f)
        else:
            pending.add(f)
    return done, pending


async def _wait(fs, timeout, return_when):
    waiting = [f for f in fs if not f.done()]
    if not waiting or (
        return_when != ALL_COMPLETED
        and any(
            f.done()
            and (return_when == FIRST_COMPLETED or (not f.cancelled() and f.exception() is not None))
            for f in fs
        )
    ):
        return
    waiter = Future()
    timer = None if timeout is None else start_timer(timeout, lambda timer: waiter.done() or waiter.set_result(None))
    count = len(waiting)

    def completed(f):
        nonlocal count
        count -= 1
        if (
            count <= 0
            or return_when == FIRST_COMPLETED
            or (return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None)
        ):
            if not waiter.done():
                waiter.set_result(None)

    for f in waiting:
        f.add_done_callback(completed)
    try:
        await waiter
    finally:
        stop_timer(timer)
        for f in waiting:
            f.remove_done_callback(completed)


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompleted(fs, timeout)


class _AsCompleted:
    def __init__(self, fs, timeout):
        self._done = Queue()
        self._todo = {ensure_future(f) for f in list(fs)}
        self._left = len(self._todo)
        self._timer = None
        for f in self._todo:
            f.add_done_callback(self._completed)
        if self._todo and timeout is not None:
            self._timer = start_timer(timeout, self._expire)

    def _completed(self, f):
        if f in self._todo:
            self._todo.remove(f)
            self._done.put_nowait(f)
            if not self._todo:
                stop_timer(self._timer)

    def _expire(self, timer):
        for f in self._todo:
            f.remove_done_callback(self._completed)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _next(self, resolve=True):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next(False)


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._parent = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._completed = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._entered = True
        self._parent = current_task() if is_running() else None
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        if error is not None and self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        propagate = error if kind is not None and issubclass(kind, CancelledError) else None
        if self._parent_cancel_requested:
            if self._parent.uncancel() == 0:
                propagate = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._completed is None:
                self._completed = Future()
            try:
                await self._completed
            except CancelledError as cancelled:
                if not self._aborting:
                    propagate = cancelled
                    self._abort()
            self._completed = None
        if self._base_error is not None:
            raise self._base_error
        if propagate is not None and not self._errors:
            raise propagate
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                self._errors = None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = create_task(coro, name=name)
        task.add_done_callback(self._task_done)
        self._tasks.add(task)
        return task

    def _is_base_error(self, error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _task_done(self, task):
        self._tasks.discard(task)
        if self._completed is not None and not self._tasks and not self._completed.done():
            self._completed.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent.done():
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent.cancel()


# -- synchronisation


def _wake_first(waiters):
    # One that is awake already will take the lock, and wake the next when it gives it back.
    if waiters and not waiters[0].done():
        waiters[0].set_result(True)


class _ContextManager:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()


class Lock(_ContextManager):
    def __init__(self):
        self._locked = False
        self._waiters = []

    def __repr__(self):
        return f"<asyncio.locks.Lock object [{'locked' if self._locked else 'unlocked'}]>"

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all([w.cancelled() for w in self._waiters]):
            self._locked = True
            return True
        waiter = Future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked:
                _wake_first(self._waiters)
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        _wake_first(self._waiters)


class Event:
    def __init__(self):
        self._value = False
        self._waiters = []

    def __repr__(self):
        return f"<asyncio.locks.Event object [{'set' if self._value else 'unset'}]>"

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        waiter = Future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_ContextManager):
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self._waiters = []

    def locked(self):
        return self._lock.locked()

    async def acquire(self):
        return await self._lock.acquire()

    def release(self):
        self._lock.release()

    async def wait(self):
        if not self._lock.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = Future()
        self._lock.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                cancelled = None
                while True:
                    try:
                        await self._lock.acquire()
                        break
                    except CancelledError as error:
                        cancelled = error
                if cancelled is not None:
                    raise cancelled
        except BaseException:
            self._notify(1)
            raise

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._lock.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def _notify(self, n):
        count = 0
        for waiter in self._waiters:
            if count >= n:
                break
            if not waiter.done():
                count += 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManager):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._value = value
        self._waiters = []

    def __repr__(self):
        return f"<asyncio.locks.{type(self).__name__} object [{'locked' if self.locked() else f'unlocked, value:{self._value}'}]>"

    def locked(self):
        return self._value == 0 or any([not w.cancelled() for w in self._waiters])

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = Future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1
            while self._value > 0 and self._wake_next():
                pass
            raise
        while self._value > 0 and self._wake_next():
            pass
        return True

    def release(self):
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._cond = Condition()
        self._parties = parties
        self._state = 'filling'
        self._count = 0

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError('Barrier aborted')
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = 'draining'
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != 'filling')
                    if self._state in ('broken', 'resetting'):
                        raise BrokenBarrierError('Abort or reset of barrier')
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ('resetting', 'draining'):
                        self._state = 'filling'
                    self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                if self._state != 'resetting':
                    self._state = 'resetting'
            else:
                self._state = 'filling'
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = 'broken'
            self._cond.notify_all()


# -- queues


class QueueShutDown(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = []
        self._putters = []
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        return f'<{type(self).__name__} maxsize={self._maxsize!r}>'

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop(0)

    def _put(self, item):
        self._queue.append(item)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= len(self._queue)

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            putter = Future()
            self._putters.append(putter)
            try:
                await putter
            except BaseException:
                putter.cancel()
                if putter in self._putters:
                    self._putters.remove(putter)
                if not self.full() and not putter.cancelled():
                    _wake_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        _wake_next(self._getters)

    async def get(self):
        while not self._queue:
            if self._is_shutdown:
                raise QueueShutDown
            getter = Future()
            self._getters.append(getter)
            try:
                await getter
            except BaseException:
                getter.cancel()
                if getter in self._getters:
                    self._getters.remove(getter)
                if self._queue and not getter.cancelled():
                    _wake_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if not self._queue:
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        _wake_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while self._queue:
                self._get()
                self.task_done()
        for waiter in self._getters + self._putters:
            if not waiter.done():
                waiter.set_result(None)


def _wake_next(waiters):
    while waiters:
        waiter = waiters.pop(0)
        if not waiter.done():
            waiter.set_result(None)
            break


class PriorityQueue(Queue):
    def _put(self, item):
        # Binary insertion after equal items would keep their order; a heap doesn't promise one either.
        queue = self._queue
        low = 0
        high = len(queue)
        while low < high:
            middle = (low + high) // 2
            if item < queue[middle]:
                high = middle
            else:
                low = middle + 1
        queue.insert(low, item)


class LifoQueue(Queue):
    def _get(self):
        return self._queue.pop()
