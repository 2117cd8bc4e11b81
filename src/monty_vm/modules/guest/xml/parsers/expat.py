"""Expat, as far as documents that are complete: handlers are called when the last part has been given."""

import types
from operator import index

import _expat
from _expat import EXPAT_VERSION, ErrorString, version_info

errors = types.SimpleNamespace(**_expat.errors)
model = types.SimpleNamespace(**_expat.model)
native_encoding = 'UTF-8'
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = 0, 1, 2


class ExpatError(Exception):
    pass


ExpatError.__module__ = 'xml.parsers.expat'
error = ExpatError


class XMLParserType:
    def __init__(self, encoding=None, namespace_separator=None, intern=None):
        self._encoding = encoding
        self._separator = namespace_separator
        self._parts = []
        self.intern = {} if intern is None else intern
        self.buffer_text = self.ordered_attributes = self.specified_attributes = self.namespace_prefixes = False
        self.buffer_size = 8192
        self.ErrorCode = 0
        self.ErrorLineNumber = self.CurrentLineNumber = 1
        self.ErrorColumnNumber = self.CurrentColumnNumber = 0

    def Parse(self, data, isfinal=False):
        if data:
            self._parts.append(data if isinstance(data, str) else bytes(data))
        if not isfinal:
            return 1
        parts, self._parts = self._parts, []
        text = isinstance(parts[0], str) if parts else False
        whole = ('' if text else b'').join([part if isinstance(part, str) == text else
                                            part.decode() if text else part.encode() for part in parts])
        names = [name for name in dir(self) if name.endswith(('Handler', 'Expand')) and getattr(self, name) is not None]
        options = [name for name in ('buffer_text', 'ordered_attributes', 'specified_attributes', 'namespace_prefixes')
                   if getattr(self, name)]
        events, failure = _expat.parse(whole, self._encoding, self._separator, names, options)
        for name, *args in events:
            handler = getattr(self, name, None)
            if handler is None and name == 'DefaultHandlerExpand':
                handler = getattr(self, 'DefaultHandler', None)
            if handler is not None:
                handler(*args)
        if failure is not None:
            code, message, line, column = failure
            self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber = code, line, column
            self.CurrentLineNumber, self.CurrentColumnNumber = line, column
            raised = ExpatError(message)
            raised.code, raised.lineno, raised.offset = code, line, column
            raise raised
        return 1

    def ParseFile(self, file):
        return self.Parse(file.read(), True)

    def SetBase(self, base):
        if not isinstance(base, str):
            raise TypeError(f'SetBase() argument must be str, not {type(base).__name__}')
        self._base = base

    def GetBase(self):
        return getattr(self, '_base', None)

    def SetParamEntityParsing(self, flag):
        if not -1 << 31 <= index(flag) < 1 << 31:
            raise OverflowError('Python int too large to convert to C int')
        return 1

    def UseForeignDTD(self, flag=True):
        return None

    def GetInputContext(self):
        return None


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    return XMLParserType(encoding, namespace_separator, intern)
