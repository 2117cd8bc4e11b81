"""`gzip`: compressed files. A file is decompressed when it is first read, and compressed when it is closed."""

import builtins
import io
import os
import struct
import sys
import zlib

from _clock import time

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']
READ, WRITE = ('rb', 'wb') if sys.version_info >= (3, 13) else (1, 2)
_SIZE = 1 << 18


class BadGzipFile(OSError):
    """A file that isn't what gzip writes."""


def _header(compresslevel, mtime, name=b''):
    speed = 2 if compresslevel == 9 else 4 if compresslevel == 1 else 0
    flags = 8 if name else 0
    stamp = int(time() if mtime is None else mtime)
    return struct.pack('<BBBBLBB', 0x1F, 0x8B, 8, flags, stamp, speed, 255) + (name + b'\0' if name else b'')


def _deflate(data, compresslevel):
    return zlib.compress(data, compresslevel, -zlib.MAX_WBITS)


def _trailer(data):
    return struct.pack('<LL', zlib.crc32(data), len(data) & 0xFFFFFFFF)


def compress(data, compresslevel=9, *, mtime=None):
    if mtime == 0 and sys.version_info < (3, 13):
        return zlib.compress(data, compresslevel, 31)
    body = _deflate(data, compresslevel)
    return _header(compresslevel, mtime) + body + _trailer(data)


def _skip_header(data, position):
    """Where the compressed part of a member begins, and its time."""
    if len(data) - position < 10:
        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
    method, flags, mtime = struct.unpack_from('<BBL', data, position + 2)
    if method != 8:
        raise BadGzipFile('Unknown compression method')
    position += 10
    if flags & 4:
        position += 2 + struct.unpack_from('<H', data, position)[0]
    for bit in (8, 16):
        if flags & bit:
            position = data.index(b'\0', position) + 1
    if flags & 2:
        position += 2
    return position, mtime


def _members(data):
    """The contents of the members of a file, and the time of the last one."""
    parts = []
    position = 0
    mtime = None
    while position < len(data):
        if not data[position:position + 2] == b'\x1f\x8b':
            if parts and not data[position:].strip(b'\0'):
                break
            raise BadGzipFile(f'Not a gzipped file ({data[position:position + 2]!r})')
        start, mtime = _skip_header(data, position)
        worker = zlib.decompressobj(-zlib.MAX_WBITS)
        part = worker.decompress(data[start:])
        if not worker.eof or len(worker.unused_data) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        position = len(data) - len(worker.unused_data)
        check, size = struct.unpack_from('<LL', data, position)
        if check != zlib.crc32(part):
            raise BadGzipFile('CRC check failed')
        if size != len(part) & 0xFFFFFFFF:
            raise BadGzipFile('Incorrect length of data produced')
        position += 8
        parts.append(part)
    return b''.join(parts), mtime


def decompress(data):
    return _members(bytes(data))[0]


class GzipFile(io.BufferedIOBase):
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        self.myfileobj = None
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        else:
            filename = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, 'mode', 'rb')
        if mode.startswith('r'):
            self.mode = READ
        elif mode.startswith(('w', 'a', 'x')):
            self.mode = WRITE
        else:
            raise ValueError(f'Invalid mode: {mode!r}')
        self.name = filename
        self.fileobj = fileobj
        self._level = compresslevel
        self._mtime = mtime
        self._content = None if self.mode == READ else io.BytesIO()

    def __repr__(self):
        return f'<gzip {self.fileobj!r} {hex(id(self))}>'

    @property
    def mtime(self):
        return self._mtime

    @property
    def closed(self):
        return self.fileobj is None

    def _check(self, mode=None):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file.' if mode is None else f'{mode}() on closed GzipFile object')
        if mode is not None and (self.mode == READ) != mode.startswith(('read', 'peek')):
            import errno

            raise OSError(errno.EBADF, f'{mode}() on {"write" if self.mode == WRITE else "read"}-only GzipFile object')

    def _reader(self, mode):
        self._check(mode)
        if self._content is None:
            data, self._mtime = _members(self.fileobj.read())
            self._content = io.BytesIO(data)
        return self._content

    def write(self, data):
        self._check('write')
        return self._content.write(data)

    def read(self, size=-1):
        return self._reader('read').read(size)

    def read1(self, size=-1):
        return self._reader('read1').read(size)

    def peek(self, n):
        reader = self._reader('peek')
        return reader.getbuffer()[reader.tell():reader.tell() + max(n, 1)].tobytes()

    def readinto(self, b):
        return self._reader('read').readinto(b)

    def readline(self, size=-1):
        return self._reader('readline').readline(size)

    def readlines(self, hint=-1):
        return self._reader('readlines').readlines(hint)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        fileobj, self.fileobj = self.fileobj, None
        if fileobj is None:
            return
        if self.mode == WRITE:
            name = os.path.basename(self.name)
            if isinstance(name, str):
                name = name.encode('latin-1', 'ignore')
            data = self._content.getvalue()
            fileobj.write(_header(self._level, self._mtime, name.removesuffix(b'.gz')))
            fileobj.write(_deflate(data, self._level))
            fileobj.write(_trailer(data))
        if self.myfileobj is not None:
            self.myfileobj.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check()

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        self.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check()
        return self._content.tell() if self._content is not None else 0

    def seek(self, offset, whence=io.SEEK_SET):
        self._check()
        content = self._content if self.mode == WRITE else self._reader('read')
        if self.mode == WRITE and (offset if whence == 0 else content.tell() + offset) < content.tell():
            raise OSError('Negative seek in write mode')
        return content.seek(offset, whence)


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for title, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"Argument '{title}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        binary = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        binary = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return io.TextIOWrapper(binary, encoding, errors, newline) if 't' in mode else binary
