"""The sandbox has one thread; locks are there for the modules that take them."""


TIMEOUT_MAX = 9223372036.0


def get_ident():
    return 1


class RLock:
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


LockType = RLock


def allocate_lock():
    return RLock()


class _MainThread:
    name, ident, native_id, daemon = 'MainThread', 1, 1, False


def current_thread():
    return _MainThread
