"""The methods that the abstract classes of `collections.abc` lend to their subclasses: functions named Class_method."""


def Iterator_iter(self):
    return self


def Generator_next(self):
    return self.send(None)


def Generator_close(self):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        pass
    else:
        raise RuntimeError('generator ignored GeneratorExit')


Coroutine_close = Generator_close


def AsyncIterator_aiter(self):
    return self


async def AsyncGenerator_anext(self):
    return await self.asend(None)


async def AsyncGenerator_aclose(self):
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        pass
    else:
        raise RuntimeError('asynchronous generator ignored GeneratorExit')


def is_set(value):
    from _collections_abc import Set

    return isinstance(value, Set)


def is_iterable(value):
    from _collections_abc import Iterable

    return isinstance(value, Iterable)


def Set_from_iterable(cls, it):
    return cls(it)


def Set_le(self, other):
    if not is_set(other):
        return NotImplemented
    if len(self) > len(other):
        return False
    for item in self:
        if item not in other:
            return False
    return True


def Set_lt(self, other):
    if not is_set(other):
        return NotImplemented
    return len(self) < len(other) and Set_le(self, other)


def Set_gt(self, other):
    if not is_set(other):
        return NotImplemented
    return len(self) > len(other) and Set_ge(self, other)


def Set_ge(self, other):
    if not is_set(other):
        return NotImplemented
    if len(self) < len(other):
        return False
    for item in other:
        if item not in self:
            return False
    return True


def Set_eq(self, other):
    if not is_set(other):
        return NotImplemented
    return len(self) == len(other) and Set_le(self, other)


def Set_and(self, other):
    if not is_iterable(other):
        return NotImplemented
    return self._from_iterable([value for value in other if value in self])


Set_rand = Set_and


def Set_isdisjoint(self, other):
    for value in other:
        if value in self:
            return False
    return True


def Set_or(self, other):
    if not is_iterable(other):
        return NotImplemented
    return self._from_iterable([item for group in (self, other) for item in group])


Set_ror = Set_or


def Set_sub(self, other):
    if not is_set(other):
        if not is_iterable(other):
            return NotImplemented
        other = self._from_iterable(other)
    return self._from_iterable([value for value in self if value not in other])


def Set_rsub(self, other):
    if not is_set(other):
        if not is_iterable(other):
            return NotImplemented
        other = self._from_iterable(other)
    return self._from_iterable([value for value in other if value not in self])


def Set_xor(self, other):
    if not is_set(other):
        if not is_iterable(other):
            return NotImplemented
        other = self._from_iterable(other)
    return (self - other) | (other - self)


Set_rxor = Set_xor


def Set_hash(self):
    return hash(frozenset(self))


def MutableSet_remove(self, value):
    if value not in self:
        raise KeyError(value)
    self.discard(value)


def MutableSet_pop(self):
    for value in self:
        break
    else:
        raise KeyError
    self.discard(value)
    return value


def MutableSet_clear(self):
    try:
        while True:
            self.pop()
    except KeyError:
        pass


def MutableSet_ior(self, it):
    for value in it:
        self.add(value)
    return self


def MutableSet_iand(self, it):
    for value in self - it:
        self.discard(value)
    return self


def MutableSet_ixor(self, it):
    if it is self:
        self.clear()
        return self
    if not is_set(it):
        it = self._from_iterable(it)
    for value in it:
        if value in self:
            self.discard(value)
        else:
            self.add(value)
    return self


def MutableSet_isub(self, it):
    if it is self:
        self.clear()
    else:
        for value in it:
            self.discard(value)
    return self


def Mapping_get(self, key, default=None):
    try:
        return self[key]
    except KeyError:
        return default


def Mapping_contains(self, key):
    try:
        self[key]
    except KeyError:
        return False
    return True


def Mapping_keys(self):
    from _collections_abc import KeysView

    return KeysView(self)


def Mapping_items(self):
    from _collections_abc import ItemsView

    return ItemsView(self)


def Mapping_values(self):
    from _collections_abc import ValuesView

    return ValuesView(self)


def Mapping_eq(self, other):
    from _collections_abc import Mapping

    if not isinstance(other, Mapping):
        return NotImplemented
    return {key: self[key] for key in self} == {key: other[key] for key in other}


_missing = object()


def MutableMapping_pop(self, key, default=_missing):
    try:
        value = self[key]
    except KeyError:
        if default is _missing:
            raise
        return default
    del self[key]
    return value


def MutableMapping_popitem(self):
    for key in self:
        value = self[key]
        del self[key]
        return key, value
    raise KeyError


def MutableMapping_clear(self):
    try:
        while True:
            self.popitem()
    except KeyError:
        pass


def MutableMapping_update(self, other=(), /, **kwds):
    if hasattr(other, 'keys'):
        for key in other.keys():
            self[key] = other[key]
    else:
        for key, value in other:
            self[key] = value
    for key, value in kwds.items():
        self[key] = value


def MutableMapping_setdefault(self, key, default=None):
    try:
        return self[key]
    except KeyError:
        self[key] = default
    return default


def MappingView_init(self, mapping):
    self._mapping = mapping


def MappingView_len(self):
    return len(self._mapping)


def MappingView_repr(self):
    return f'{type(self).__name__}({self._mapping!r})'


def KeysView_from_iterable(cls, it):
    return set(it)


ItemsView_from_iterable = KeysView_from_iterable


def KeysView_contains(self, key):
    return key in self._mapping


def KeysView_iter(self):
    yield from self._mapping


def ItemsView_contains(self, item):
    key, value = item
    try:
        found = self._mapping[key]
    except KeyError:
        return False
    return found is value or found == value


def ItemsView_iter(self):
    for key in self._mapping:
        yield key, self._mapping[key]


def ValuesView_contains(self, value):
    for key in self._mapping:
        found = self._mapping[key]
        if found is value or found == value:
            return True
    return False


def ValuesView_iter(self):
    for key in self._mapping:
        yield self._mapping[key]


def Sequence_iter(self):
    index = 0
    try:
        while True:
            yield self[index]
            index += 1
    except IndexError:
        return


def Sequence_contains(self, value):
    for item in self:
        if item is value or item == value:
            return True
    return False


def Sequence_reversed(self):
    for index in reversed(range(len(self))):
        yield self[index]


def Sequence_index(self, value, start=0, stop=None):
    if start < 0:
        start = max(len(self) + start, 0)
    if stop is not None and stop < 0:
        stop += len(self)
    index = start
    while stop is None or index < stop:
        try:
            item = self[index]
        except IndexError:
            break
        if item is value or item == value:
            return index
        index += 1
    raise ValueError


def Sequence_count(self, value):
    return sum([1 for item in self if item is value or item == value])


def MutableSequence_append(self, value):
    self.insert(len(self), value)


def MutableSequence_clear(self):
    try:
        while True:
            self.pop()
    except IndexError:
        pass


def MutableSequence_reverse(self):
    size = len(self)
    for index in range(size // 2):
        self[index], self[size - index - 1] = self[size - index - 1], self[index]


def MutableSequence_extend(self, values):
    if values is self:
        values = list(values)
    for value in values:
        self.append(value)


def MutableSequence_pop(self, index=-1):
    value = self[index]
    del self[index]
    return value


def MutableSequence_remove(self, value):
    del self[self.index(value)]


def MutableSequence_iadd(self, values):
    self.extend(values)
    return self
