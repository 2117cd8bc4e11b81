"""`re.Scanner`, a tokenizer made of pairs of a pattern and what to do with its matches, and a pattern's `scanner()`."""

from re import compile


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._rules = [(compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        result = []
        position = 0
        while True:
            for pattern, action in self._rules:
                found = pattern.match(string, position)
                if found is not None:
                    break
            else:
                break
            if found.end() == position:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            position = found.end()
        return result, string[position:]


class SRE_Scanner:
    """Where a pattern has got to in a string. After an empty match, the next one must get further."""

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._position = pos
        self._end = endpos
        self._advances = False

    def match(self):
        found = self._find(self.pattern.match, self._position)
        return self._note(None if self._stays(found) else found)

    def search(self):
        found = self._find(self.pattern.search, self._position)
        if self._stays(found):
            found = self._find(self.pattern.search, self._position + 1)
        return self._note(found)

    def _find(self, method, position):
        if self._position is None or position > len(self._string):
            return None
        return method(self._string, position, self._end)

    def _stays(self, found):
        return self._advances and found is not None and found.end() == self._position

    def _note(self, found):
        self._position = None if found is None else found.end()
        self._advances = found is not None and found.end() == found.start()
        return found


Scanner.__module__ = 're'
SRE_Scanner.__module__ = '_sre'
