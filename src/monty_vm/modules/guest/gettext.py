"""Messages are not translated in the sandbox."""


def gettext(message):
    return message


def ngettext(singular, plural, n):
    return singular if n == 1 else plural


def pgettext(context, message):
    return message


def npgettext(context, singular, plural, n):
    return singular if n == 1 else plural


def dgettext(domain, message):
    return message


def textdomain(domain=None):
    return 'messages'
