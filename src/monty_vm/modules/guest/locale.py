"""The sandbox's only locale is C."""

LC_ALL, LC_COLLATE, LC_CTYPE, LC_MESSAGES, LC_MONETARY, LC_NUMERIC, LC_TIME = 6, 3, 0, 5, 4, 1, 2
CHAR_MAX = 127


class Error(Exception):
    pass


def __getattr__(name):
    """The rest, which is large: names of locales and what belongs to them."""
    import _locale_pure

    return getattr(_locale_pure, name)


def setlocale(category, locale=None):
    if locale not in (None, '', 'C', 'POSIX', 'C.UTF-8', ('C', None), (None, None)):
        raise Error('unsupported locale setting')
    return 'C'


def getlocale(category=LC_CTYPE):
    return (None, None)


def getdefaultlocale(envvars=()):
    return (None, None)


def getpreferredencoding(do_setlocale=True):
    return 'utf-8'


def getencoding():
    return 'utf-8'


def localeconv():
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '',
            'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127,
            'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127,
            'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def str(val):
    return '%.12g' % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def delocalize(string):
    return string


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(string):
    return string


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def resetlocale(category=LC_ALL):
    return None
