"""Iterators, generators, coroutines and asynchronous generators, and the builtins that make them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from monty_vm.builtins.tables import builtin_class, derivable, get_set, method
from monty_vm.machine.frame import ASYNC_GENERATOR, COROUTINE, SENT, THROWN, UNSET
from monty_vm.machine.instructions.generators import as_thrown, delegate_of
from monty_vm.machine.machine import Machine
from monty_vm.machine.operations import is_plain
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class, type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Thrown
from monty_vm.objects.future import Resume
from monty_vm.objects.generator import AsyncGeneratorStep, CoroutineWrapper, Generator
from monty_vm.objects.iterators import (
    BigRangeIterator,
    CallIterator,
    Enumerate,
    Filter,
    GuestIterator,
    HostIterator,
    ItemIterator,
    Iterator,
    ListIterator,
    Map,
    RangeIterator,
    ReversedIterator,
    SequenceIterator,
    TupleIterator,
    Zip,
)
from monty_vm.objects.native import Native, TailCall
from monty_vm.traceback import frame_object
from monty_vm.versions import HOST_312, HOST_313


def itself(machine: Machine, iterator: object) -> object:
    return iterator


def next_of(machine: Machine, iterator: Iterator) -> object:
    value = machine.next_item(iterator)
    if value is UNSET:
        raise machine.stop_iteration()
    return value


def length_hint(machine: Machine, iterator: Iterator) -> int:
    return iterator.length_hint()


def iterator_class(name: str, host: type, visible: bool = False, module: str = 'builtins') -> Class:
    """The guest class of one of the VM's iterators."""
    cls = builtin_class(name, host, adopt=False, visible=visible, module=module)
    method(cls, '__iter__', itself)
    method(cls, '__next__', next_of)
    if host in SIZED:
        method(cls, '__length_hint__', length_hint)
    return cls


SEQUENCE_ITERATORS = ('str_ascii_iterator', 'str_iterator', 'bytes_iterator', 'bytearray_iterator', 'arrayiterator')
SIZED = (RangeIterator, BigRangeIterator, ListIterator, TupleIterator, SequenceIterator, HostIterator, ReversedIterator)
PLAIN_ITERATORS: tuple[tuple[str, type], ...] = (
    ('range_iterator', RangeIterator),
    ('longrange_iterator', BigRangeIterator),
    ('list_iterator', ListIterator),
    ('tuple_iterator', TupleIterator),
    ('callable_iterator', CallIterator),
    ('iterator', ItemIterator),
    ('iterator', GuestIterator),
    ('coroutine_wrapper', CoroutineWrapper),
)
for title, host in PLAIN_ITERATORS:
    iterator_class(title, host)
HOST_ITERATORS = (
    'dict_keyiterator dict_valueiterator dict_itemiterator '
    'dict_reversekeyiterator dict_reversevalueiterator dict_reverseitemiterator '
    'set_iterator odict_iterator _deque_iterator _deque_reverse_iterator'
).split()
for title in HOST_ITERATORS:
    module = type(iter(deque[int]())).__module__ if title.startswith('_') else 'builtins'
    GENERATOR_CLASSES[title] = iterator_class(title, HostIterator, module=module)
for title in SEQUENCE_ITERATORS:
    module = 'array' if title == 'arrayiterator' else 'builtins'
    GENERATOR_CLASSES[title] = iterator_class(title, SequenceIterator, module=module)
    GENERATOR_CLASSES[title].varied = True
HOST_CLASSES[HostIterator] = GENERATOR_CLASSES['dict_keyiterator']
HOST_CLASSES[HostIterator].varied = True


def make_enumerate(machine: Machine, iterable: Any = UNSET, start: Any = 0) -> Enumerate:
    if iterable is UNSET:
        raise TypeError("enumerate() missing required argument 'iterable'")
    return Enumerate(machine.iterate(iterable), start if isinstance(start, int) else machine.to_index(start))


def make_zip(machine: Machine, *iterables: Any, strict: Any = False) -> Zip:
    return Zip([machine.iterate(iterable) for iterable in iterables], machine.truth(strict))


def make_map(machine: Machine, *args: Any) -> Map:
    if len(args) < 2:
        raise TypeError('map() must have at least two arguments.')
    return Map(args[0], [machine.iterate(arg) for arg in args[1:]])


def make_filter(machine: Machine, function: Any, iterable: Any) -> Filter:
    return Filter(function, machine.iterate(iterable))


def make_reversed(machine: Machine, values: Any) -> object:
    found = type_of(values).lookup('__reversed__')
    if found is not UNSET and found is not None:
        bound = machine.bind_attribute(found, values, type_of(values))
        return TailCall(bound, [])
    if found is None or (type_of(values).lookup('__getitem__') is UNSET or isinstance(values, (dict, set))):
        raise TypeError(f"'{type_of(values).name}' object is not reversible")
    return ReversedIterator(values, machine.length(values))


VISIBLE_ITERATORS: tuple[tuple[str, type, Callable[..., Any]], ...] = (
    ('enumerate', Enumerate, make_enumerate),
    ('zip', Zip, make_zip),
    ('map', Map, make_map),
    ('filter', Filter, make_filter),
    ('reversed', ReversedIterator, make_reversed),
)
for title, host, make in VISIBLE_ITERATORS:
    cls = iterator_class(title, host, visible=True)
    cls.construct = Native(title, make, machine=True)
    derivable(cls)
REVERSED = HOST_CLASSES[ReversedIterator]
GENERATOR_CLASSES['reversed list'] = iterator_class('list_reverseiterator', ReversedIterator)
HOST_CLASSES[ReversedIterator] = REVERSED
REVERSED.varied = True

# -- generators


def send(machine: Machine, generator: Generator, *args: Any) -> Resume:
    if len(args) != 1:
        raise TypeError(f'{type_of(generator).name}.send() takes exactly one argument ({len(args)} given)')
    return Resume(generator, SENT, args[0])


def generator_next(machine: Machine, generator: Generator) -> Resume:
    return Resume(generator, SENT, None)


def throw(machine: Machine, generator: Generator, *args: Any) -> Resume:
    """An object of the guest that the generator delegates to gets the arguments as they are."""
    if not args:
        raise TypeError('throw expected at least 1 argument, got 0')
    first = args[0]
    if isinstance(first, Class) and first.is_subclass(EXCEPTIONS['GeneratorExit']):
        return Resume(generator, THROWN, as_thrown(machine, args))
    delegate = None if isinstance(first, ExceptionObject) else delegate_of(generator)
    while isinstance(delegate, (Generator, CoroutineWrapper)):
        delegate = delegate_of(delegate.generator if isinstance(delegate, CoroutineWrapper) else delegate)
    if isinstance(delegate, GuestIterator) and machine.attribute_or(delegate.values, 'throw', UNSET) is not UNSET:
        return Resume(generator, THROWN, args)
    return Resume(generator, THROWN, as_thrown(machine, args))


def close(machine: Machine, generator: Generator) -> object:
    if generator.finished:
        return None
    if not generator.started:
        generator.end()
        return None
    return TailCall(machine.prelude('close_generator'), [generator, HOST_313])


def frame_of(machine: Machine, generator: Generator) -> object:
    if generator.finished:
        return None
    made = frame_object(machine, generator.frame)
    if not generator.started:
        made.line = generator.frame.code.line
    return made


def name_setter(name: str) -> Callable[..., None]:
    def set_name(generator: Generator, value: Any = None) -> None:
        if not isinstance(value, str):
            raise TypeError(f'{name} must be set to a string object')
        if name == '__name__':
            generator.name = value
        else:
            generator.qualname = value

    return set_name


GENERATOR = builtin_class('generator', Generator, adopt=False)
GENERATOR.varied = True
COROUTINE_CLASS = builtin_class('coroutine', None)
ASYNC_GENERATOR_CLASS = builtin_class('async_generator', None)
for cls in (GENERATOR, COROUTINE_CLASS, ASYNC_GENERATOR_CLASS):
    for name, getter in (('__name__', lambda g: g.name), ('__qualname__', lambda g: g.qualname)):
        get_set(cls, name, getter, name_setter(name), deleter=name_setter(name))
for cls, prefix in ((GENERATOR, 'gi'), (COROUTINE_CLASS, 'cr')):
    method(cls, 'send', send)
    method(cls, 'throw', throw)
    method(cls, 'close', close)
    method(cls, '__del__', close)
    get_set(cls, f'{prefix}_running', lambda g: g.running)
    get_set(cls, f'{prefix}_suspended', lambda g: g.started and not g.running and not g.finished)
    get_set(cls, f'{prefix}_frame', frame_of, machine=True)
    get_set(cls, f'{prefix}_code', lambda g: g.frame.code)
method(GENERATOR, '__iter__', itself)
method(GENERATOR, '__next__', generator_next)
get_set(GENERATOR, 'gi_yieldfrom', delegate_of)
get_set(COROUTINE_CLASS, 'cr_await', delegate_of)
get_set(COROUTINE_CLASS, 'cr_origin', lambda g: None)
method(COROUTINE_CLASS, '__await__', lambda machine, g: CoroutineWrapper(g))
method(HOST_CLASSES[CoroutineWrapper], 'send', lambda machine, w, value: Resume(w.generator, SENT, value))
method(
    HOST_CLASSES[CoroutineWrapper],
    'throw',
    lambda machine, w, *args: throw(machine, w.generator, *args),
)
method(HOST_CLASSES[CoroutineWrapper], 'close', lambda machine, w: close(machine, w.generator))

# -- asynchronous generators


def async_step(kind: int) -> Any:
    def make(machine: Machine, generator: Generator, *args: Any) -> AsyncGeneratorStep:
        if kind == THROWN:
            return AsyncGeneratorStep(generator, THROWN, as_thrown(machine, args))
        return AsyncGeneratorStep(generator, SENT, args[0] if args else None)

    return make


def async_close(machine: Machine, generator: Generator) -> AsyncGeneratorStep:
    error = ExceptionObject(EXCEPTIONS['GeneratorExit'], ())
    return AsyncGeneratorStep(generator, THROWN, error, closing=True)


method(ASYNC_GENERATOR_CLASS, '__aiter__', itself)
method(ASYNC_GENERATOR_CLASS, '__anext__', async_step(SENT))
method(ASYNC_GENERATOR_CLASS, 'asend', async_step(SENT))
method(ASYNC_GENERATOR_CLASS, 'athrow', async_step(THROWN))
method(ASYNC_GENERATOR_CLASS, 'aclose', async_close)
method(ASYNC_GENERATOR_CLASS, '__del__', lambda machine, g: None)
get_set(ASYNC_GENERATOR_CLASS, 'ag_running', lambda g: g.running)
if HOST_312:
    get_set(ASYNC_GENERATOR_CLASS, 'ag_suspended', lambda g: g.started and not g.running and not g.finished)
get_set(ASYNC_GENERATOR_CLASS, 'ag_await', delegate_of)
get_set(ASYNC_GENERATOR_CLASS, 'ag_frame', frame_of, machine=True)
get_set(ASYNC_GENERATOR_CLASS, 'ag_code', lambda g: g.frame.code)
STEP = builtin_class('async_generator_asend', AsyncGeneratorStep, adopt=False)
method(STEP, '__await__', lambda machine, step: CoroutineWrapper(driver_of(machine, step)))


def driver_of(machine: Machine, step: AsyncGeneratorStep) -> Generator:
    """The coroutine that awaits a step which is driven by hand."""
    driver = step.driver
    if driver is None:
        driver = step.driver = as_coroutine(machine, step)
    elif driver.finished:
        raise RuntimeError(f'cannot reuse already awaited {step.source}')
    return driver


def send_step(machine: Machine, step: AsyncGeneratorStep, value: object = None) -> Resume:
    driver = driver_of(machine, step)
    if not driver.started and value is not None and step.kind == SENT:
        # The first value is for the generator.
        step.value = value
        value = None
    return Resume(driver, SENT, value)


def throw_step(machine: Machine, step: AsyncGeneratorStep, *args: Any) -> Resume:
    driver = driver_of(machine, step)
    if driver.started:
        return throw(machine, driver, *args)
    step.kind = THROWN
    step.value = as_thrown(machine, args)
    return Resume(driver, SENT, None)


def close_step(machine: Machine, step: AsyncGeneratorStep) -> object:
    """Up to 3.12 this leaves the generator as it is."""
    if HOST_313:
        return close(machine, driver_of(machine, step))
    step.used = True
    return None


method(STEP, 'send', lambda machine, step, value: send_step(machine, step, value))
method(STEP, 'throw', throw_step)
method(STEP, '__next__', send_step)
method(STEP, '__iter__', itself)
method(STEP, 'close', close_step)


def as_coroutine(machine: Machine, value: object) -> Generator:
    """A coroutine that awaits a value."""
    made = machine.call(machine.prelude('await_value'), [value])
    assert isinstance(made, Generator)
    return made


#: Generators are one host type for three guest types.
GENERATOR_CLASSES[COROUTINE] = COROUTINE_CLASS
GENERATOR_CLASSES[ASYNC_GENERATOR] = ASYNC_GENERATOR_CLASS

# -- iter and next


def make_iter(machine: Machine, values: Any, sentinel: Any = UNSET) -> object:
    if sentinel is not UNSET:
        return CallIterator(values, sentinel)
    found = machine.plain_iterator(values)
    if found is not None:
        return found.values if isinstance(found, GuestIterator) else found
    method_found = type_of(values).lookup('__iter__')
    if method_found is UNSET or method_found is None:
        return machine.iterate(values)
    result = machine.call(machine.bind_attribute(method_found, values, type_of(values)), [])
    machine.as_iterator(result)
    return result


def next_item(machine: Machine, iterator: Any, default: Any = UNSET) -> object:
    if default is UNSET:
        if isinstance(iterator, Generator):
            if iterator.kind == 1:
                return Resume(iterator, SENT, None)
        elif isinstance(iterator, Iterator):
            return next_of(machine, iterator)
        found = type_of(iterator).lookup('__next__')
        if found is UNSET:
            raise TypeError(f"'{type_of(iterator).name}' object is not an iterator")
        return TailCall(machine.bind_attribute(found, iterator, type_of(iterator)), [])
    try:
        if isinstance(iterator, Iterator):
            value = machine.draw(iterator)
        elif is_plain(iterator) and type_of(iterator).lookup('__next__') is UNSET:
            raise TypeError(f"'{type_of(iterator).name}' object is not an iterator")
        else:
            value = machine.call_next(iterator)
    except Thrown as thrown:
        if thrown.value.cls.is_subclass(EXCEPTIONS['StopIteration']):
            return default
        raise
    return default if value is UNSET else value
