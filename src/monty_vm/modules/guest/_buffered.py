"""`io.BufferedReader` and `io.TextIOWrapper` over files that are the guest's own objects: members of archives, say."""

import io


class BufferedReader(io.BufferedIOBase):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        self.raw = raw
        self._size = buffer_size
        self._ahead = b''

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def _check(self):
        if self.raw.closed:
            raise ValueError('read of closed file')

    def peek(self, size=0):
        self._check()
        if not self._ahead:
            self._ahead = self.raw.read(self._size) or b''
        return self._ahead

    def read(self, size=-1):
        self._check()
        everything = size is None or size < 0
        parts = [self._ahead]
        count = len(self._ahead)
        while everything or count < size:
            part = self.raw.read(self._size if everything else max(self._size, size - count))
            if not part:
                break
            parts.append(part)
            count += len(part)
        data = b''.join(parts)
        self._ahead = b'' if everything else data[size:]
        return data if everything else data[:size]

    def read1(self, size=-1):
        data = self.peek()
        if size < 0:
            size = len(data)
        self._ahead = data[size:]
        return data[:size]

    def seek(self, offset, whence=io.SEEK_SET):
        self._check()
        if whence == io.SEEK_CUR:
            offset -= len(self._ahead)
        self._ahead = b''
        return self.raw.seek(offset, whence)

    def tell(self):
        return self.raw.tell() - len(self._ahead)

    def detach(self):
        raw, self.raw = self.raw, None
        return raw

    def close(self):
        if not self.raw.closed:
            self.raw.close()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return True

    def seekable(self):
        return self.raw.seekable()


class TextIOWrapper(io.TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = 'utf-8' if encoding in (None, 'locale') else encoding
        self.errors = errors or 'strict'
        self._newline = newline
        self._text = None

    def __repr__(self):
        return f'<_io.TextIOWrapper name={getattr(self.buffer, "name", None)!r} encoding={self.encoding!r}>'

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def _reader(self):
        if self._text is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                self._text = io.StringIO(text, None)
            else:
                # Line ends are told from each other, and left as they are.
                self._text = io.StringIO(newline=self._newline)
                self._text.__setstate__((text, self._newline, 0, None))
        elif self.closed:
            raise ValueError('I/O operation on closed file.')
        return self._text

    def read(self, size=-1):
        return self._reader().read(size)

    def readline(self, size=-1):
        return self._reader().readline(size)

    def readlines(self, hint=-1):
        return self._reader().readlines(hint)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        raw = text if self._newline in (None, '', '\n') else text.replace('\n', self._newline)
        self.buffer.write(raw.encode(self.encoding, self.errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        return self._reader().seek(offset, whence)

    def tell(self):
        return self._reader().tell()

    def flush(self):
        self.buffer.flush()

    def detach(self):
        buffer, self.buffer = self.buffer, None
        return buffer

    def close(self):
        if not self.buffer.closed:
            self.buffer.close()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


BufferedReader.__module__ = TextIOWrapper.__module__ = '_io'
