"""`re.Scanner`: a tokenizer made of pairs of a pattern and what to do with its matches."""

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


Scanner.__module__ = 're'
