"""Attributes and items."""

from __future__ import annotations

from typing import Any, final

from monty_vm.machine.frame import UNSET, Expression, Frame
from monty_vm.objects.classes import Instance
from monty_vm.objects.function import Property, Slot


@final
class Attribute(Expression):
    """`object.name`."""

    def __init__(self, object: Expression, name: str) -> None:
        self.object = object
        self.name = name

    def evaluate(self, frame: Frame) -> object:
        value = self.object.evaluate(frame)
        if type(value) is Instance:
            cls = value.cls
            if not cls.has_getattribute:
                if not cls.has_data_descriptors:
                    found = value.attrs.get(self.name, UNSET)
                    if found is not UNSET:
                        return found
                else:
                    descriptor = cls.lookup(self.name)
                    if descriptor is UNSET or isinstance(descriptor, Slot):
                        found = value.attrs.get(self.name, UNSET)
                        if found is not UNSET:
                            return found
                    elif isinstance(descriptor, Property) and not cls.has_getattr:
                        return self.get_property(frame, value, descriptor)
        return self.general(frame, value)

    def get_property(self, frame: Frame, value: Instance, descriptor: Property) -> object:
        getter = descriptor.getter
        if getter is None:
            return self.general(frame, value)
        try:
            return frame.machine.call(getter, [value])
        except Exception:
            frame.machine.fault = self
            raise

    def general(self, frame: Frame, value: object) -> object:
        try:
            return frame.machine.get_attribute(value, self.name)
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'{self.object.describe()}.{self.name}'


@final
class Item(Expression):
    """`object[key]`."""

    def __init__(self, object: Expression, key: Expression) -> None:
        self.object = object
        self.key = key

    def evaluate(self, frame: Frame) -> object:
        value = self.object.evaluate(frame)
        key = self.key.evaluate(frame)
        if type(value) is list and type(key) is int:
            try:
                return value[key]
            except IndexError:
                frame.machine.fault = self
                raise
            except OverflowError:
                # Of compiled code alone; what follows finds the words.
                pass
        if type(value) is dict:
            if type(key) is str or type(key) is int:
                found = value.get(key, UNSET)
                if found is not UNSET:
                    return found
        elif type(key) is int:
            if type(value) is tuple:
                try:
                    return value[key]
                except IndexError:
                    frame.machine.fault = self
                    raise
                except OverflowError:
                    pass
            if type(value) is str:
                try:
                    return value[key]
                except IndexError:
                    frame.machine.fault = self
                    raise
                except OverflowError:
                    pass
        return self.general(frame, value, key)

    def general(self, frame: Frame, value: object, key: object) -> object:
        try:
            return frame.machine.get_item(value, key)
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'{self.object.describe()}[{self.key.describe()}]'


@final
class Slice(Expression):
    """`lower:upper:step` inside brackets."""

    def __init__(self, lower: Expression | None, upper: Expression | None, step: Expression | None) -> None:
        self.lower = lower
        self.upper = upper
        self.step = step

    def evaluate(self, frame: Frame) -> object:
        lower: Any = None if self.lower is None else self.lower.evaluate(frame)
        upper: Any = None if self.upper is None else self.upper.evaluate(frame)
        step: Any = None if self.step is None else self.step.evaluate(frame)
        return slice(lower, upper, step)

    def describe(self) -> str:
        parts = [part.describe() if part is not None else '' for part in (self.lower, self.upper, self.step)]
        return ':'.join(parts)


@final
class ItemSlice(Expression):
    """`object[lower:upper]`."""

    def __init__(self, object: Expression, bounds: Slice) -> None:
        self.object = object
        self.bounds = bounds
        self.lower = bounds.lower
        self.upper = bounds.upper

    def evaluate(self, frame: Frame) -> object:
        value = self.object.evaluate(frame)
        lower = None if self.lower is None else self.lower.evaluate(frame)
        upper = None if self.upper is None else self.upper.evaluate(frame)
        try:
            return frame.machine.get_slice(value, lower, upper)
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'{self.object.describe()}[{self.bounds.describe()}]'
