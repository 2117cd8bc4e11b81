"""The registry of encodings and of handlers of errors, a session's own. What encodes and decodes is native."""

from _codecs_native import *

_searching = []
_found = {}
_handlers = {}


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searching.append(search_function)


def unregister(search_function, /):
    if search_function in _searching:
        _searching.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    if '\0' in encoding:
        raise ValueError('embedded null character')
    import encodings

    name = encoding.lower().replace(' ', '_')
    found = _found.get(name)
    if found is None:
        for search in [*_searching, _of_strings]:
            found = search(name)
            if found is not None:
                break
        else:
            raise LookupError(f'unknown encoding: {encoding}')
        if not isinstance(found, tuple) or len(found) != 4:
            raise TypeError('codec search functions must return 4-tuples')
        _found[name] = found
    return found


def _of_strings(name):
    """An encoding that only the methods of strings know."""
    try:
        ''.encode(name)
    except LookupError:
        return None
    from codecs import CodecInfo

    def encode(input, errors='strict'):
        return input.encode(name, errors), len(input)

    def decode(input, errors='strict'):
        return bytes(input).decode(name, errors), len(input)

    return CodecInfo(encode, decode, name=name)


def encode(obj, encoding='utf-8', errors='strict'):
    result = lookup(encoding)[0](obj, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError('encoder must return a tuple (object, integer)')
    return result[0]


def decode(obj, encoding='utf-8', errors='strict'):
    result = lookup(encoding)[1](obj, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError('decoder must return a tuple (object,integer)')
    return result[0]


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(errors, /):
    if errors not in _handlers:
        raise LookupError(f"unknown error handler name '{errors}'")
    return _handlers[errors]


def _bad(error):
    raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def _part(error):
    return error.object[error.start:error.end]


def strict_errors(error):
    if not isinstance(error, BaseException):
        raise TypeError('codec must pass exception instance')
    raise error


def ignore_errors(error):
    return ('', error.end) if isinstance(error, UnicodeError) else _bad(error)


def replace_errors(error):
    if isinstance(error, UnicodeEncodeError):
        return '?' * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return '\ufffd', error.end
    if isinstance(error, UnicodeTranslateError):
        return '\ufffd' * (error.end - error.start), error.end
    return _bad(error)


def xmlcharrefreplace_errors(error):
    if not isinstance(error, UnicodeEncodeError):
        return _bad(error)
    return ''.join([f'&#{ord(character)};' for character in _part(error)]), error.end


def backslashreplace_errors(error):
    if isinstance(error, UnicodeDecodeError):
        return ''.join([f'\\x{byte:02x}' for byte in _part(error)]), error.end
    if not isinstance(error, (UnicodeEncodeError, UnicodeTranslateError)):
        return _bad(error)
    return _part(error).encode('ascii', 'backslashreplace').decode('ascii'), error.end


def namereplace_errors(error):
    if not isinstance(error, UnicodeEncodeError):
        return _bad(error)
    return _part(error).encode('ascii', 'namereplace').decode('ascii'), error.end


def surrogateescape_errors(error):
    if isinstance(error, UnicodeEncodeError):
        return _part(error).encode('ascii', 'surrogateescape'), error.end
    if isinstance(error, UnicodeDecodeError):
        return _part(error).decode('ascii', 'surrogateescape'), error.end
    return _bad(error)


def surrogatepass_errors(error):
    if isinstance(error, UnicodeEncodeError):
        return _part(error).encode(error.encoding, 'surrogatepass'), error.end
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start:].decode(error.encoding, 'surrogatepass')[:1], error.start + 3
    return _bad(error)


for _name in ('strict ignore replace xmlcharrefreplace backslashreplace namereplace surrogateescape '
              'surrogatepass').split():
    _handlers[_name] = globals()[f'{_name}_errors']
