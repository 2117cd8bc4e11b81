"""The decoder class of `json`."""

from _json import JSONDecodeError, loads as _loads, raw_decode as _raw_decode, scanstring


class JSONDecoder(object):
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _hooks(self):
        return (self.object_hook, None if self.parse_float is float else self.parse_float,
                None if self.parse_int is int else self.parse_int, self.parse_constant, self.object_pairs_hook)

    def decode(self, s, _w=None):
        if type(self).raw_decode is JSONDecoder.raw_decode:
            return _loads(s, self._hooks(), self.strict)
        start = 0
        while start < len(s) and s[start] in ' \t\n\r':
            start += 1
        obj, end = self.raw_decode(s, idx=start)
        while end < len(s) and s[end] in ' \t\n\r':
            end += 1
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        return _raw_decode(s, idx, self._hooks(), self.strict)
