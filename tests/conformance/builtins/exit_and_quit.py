for leave in (exit, quit):
    for args in ((), (3,), ('gone',)):
        try:
            leave(*args)
        except SystemExit as stop:
            print(stop.code)
