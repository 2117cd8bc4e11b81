"""contextvars in tasks, copied contexts and tokens."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='default')
other = contextvars.ContextVar('other')
print(var.get(), var.name, other.get('fallback'))
try:
    other.get()
except LookupError as error:
    print(type(error).__name__)
token = var.set('one')
inner = var.set('two')
print(var.get(), token.old_value is contextvars.Token.MISSING, inner.old_value, token.var is var)
var.reset(inner)
print(var.get())
var.reset(token)
print(var.get())
try:
    var.reset(token)
except RuntimeError as error:
    print('used already')
ctx = contextvars.copy_context()


def change():
    var.set('inside')
    return var.get()


print(ctx.run(change), var.get(), ctx[var], var in ctx, len(list(ctx)) >= 1, ctx.get(other, 'none'))


async def task(name):
    var.set(name)
    await asyncio.sleep(0)
    return var.get()


async def main():
    var.set('main')
    print(await asyncio.gather(task('a'), task('b')), var.get())
    await task('direct')
    print(var.get())
    fresh = contextvars.copy_context()
    fresh.run(var.set, 'special')
    print(await asyncio.create_task(task_reading(), context=fresh), var.get())


async def task_reading():
    return var.get()


asyncio.run(main())
print(var.get())
