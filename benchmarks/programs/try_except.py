"""Conversions that often fail, caught one by one."""


class BadRow(Exception):
    pass


def convert(text):
    try:
        return int(text)
    except ValueError:
        return None


def check(value):
    if value is None:
        raise BadRow('no value')
    return value


values = ['1', 'two', '3', 'four', '5.5', '6'] * 8000
good = bad = 0
for text in values:
    try:
        good += check(convert(text))
    except BadRow as error:
        bad += len(str(error))
    finally:
        bad += 1
(good, bad)
