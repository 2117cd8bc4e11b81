def attempt(function):
    try:
        print(len(function()))
    except (OverflowError, MemoryError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


huge = 1 << 65
attempt(lambda: 'ab' * huge)
attempt(lambda: [0] * huge)
attempt(lambda: (0,) * huge)
attempt(lambda: b'ab' * huge)
attempt(lambda: 'ab' * (1 << 62))
attempt(lambda: [0] * (1 << 62))
attempt(lambda: bytes(huge))
attempt(lambda: bytearray(huge))
attempt(lambda: [] * huge)
attempt(lambda: 'ab' * -huge)
attempt(lambda: 'a'.ljust(huge))
attempt(lambda: range(huge))
attempt(lambda: [1][: -huge])
attempt(lambda: [1][:huge])
