stop = StopIteration(1)
print(stop.value)
stop.value = 2
print(stop.value, stop.args)
error = OSError(2, 'no such thing')
error.errno = 5
print(error.errno, error.strerror, error.filename)
leave = SystemExit(3)
leave.code = 4
print(leave.code, SystemExit().code)


class Descriptor:
    def __set_name__(self):
        pass


try:

    class Holder:
        attribute = Descriptor()
except (RuntimeError, TypeError) as failed:
    print(type(failed).__name__, failed, repr(failed.__cause__), getattr(failed, '__notes__', None))
