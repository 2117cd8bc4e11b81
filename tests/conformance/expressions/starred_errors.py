def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: {*[1], *5.0})
t(lambda: [*[1], *5.0])
t(lambda: (*[1], *5.0))
t(lambda: {**{}, **5.0})
