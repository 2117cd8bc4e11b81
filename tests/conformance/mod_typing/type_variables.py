from typing import Any, Callable, Generic, ParamSpec, TypeVar, TypeVarTuple

T = TypeVar('T', bound=int)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(T, P, Ts, type(T), type(P), type(Ts))
print(T.__bound__, T.__constraints__, T.__covariant__, P.__name__, Ts.__name__, list(Ts))
print(isinstance(P, TypeVar), isinstance(Ts, TypeVarTuple), P.args, P.kwargs)
for variable in (T, Ts):
    try:
        list(variable)
        print('iterable')
    except TypeError:
        print('not iterable')


class Array(Generic[*Ts]):
    pass


class Job(Generic[P, T]):
    pass


def run(function: Callable[P, T], *args: *Ts) -> T:
    return function(*args)


print(Array[int, str], Array.__parameters__, Job.__parameters__, Array.__orig_bases__)
print(run.__annotations__, run(max, 1, 2))
