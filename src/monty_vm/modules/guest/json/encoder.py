"""The encoder class of `json`."""

from _json import dumps as _dumps, encode_basestring, encode_basestring_ascii


class JSONEncoder(object):
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        # A subclass that overrides `iterencode` expects it to be asked.
        if type(self).iterencode is not JSONEncoder.iterencode:
            if isinstance(o, str):
                return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
            return ''.join(self.iterencode(o, _one_shot=True))
        return _dumps(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.indent,
                      (self.item_separator, self.key_separator), self.default, self.sort_keys)

    def iterencode(self, o, _one_shot=False):
        if _one_shot:
            return iter([_dumps(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.indent,
                                (self.item_separator, self.key_separator), self.default, self.sort_keys)])
        return _pieces(self, o)


def _pieces(encoder, value):
    # CPython's own generator of pieces; few need it, so it is loaded on demand.
    from _json_encoder import JSONEncoder as Reference

    reference = Reference(skipkeys=encoder.skipkeys, ensure_ascii=encoder.ensure_ascii,
                          check_circular=encoder.check_circular, allow_nan=encoder.allow_nan,
                          sort_keys=encoder.sort_keys, indent=encoder.indent,
                          separators=(encoder.item_separator, encoder.key_separator), default=encoder.default)
    return reference.iterencode(value)
