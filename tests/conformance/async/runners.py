import asyncio
async def name(): return asyncio.current_task().get_name()
print(asyncio.run(name()), asyncio.run(name()))
async def nested():
    c = name()
    try: asyncio.run(c)
    except RuntimeError as e: print(e)
    c.close()
    loop = asyncio.get_running_loop()
    c = name()
    try: loop.run_until_complete(c)
    except RuntimeError as e: print(e)
    c.close()
asyncio.run(nested())
for wrong in (3, name, None):
    try: asyncio.run(wrong)
    except ValueError as e: print(str(e)[:30])
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug(), runner.run(name()), runner.run(name()))
    left = runner.get_loop().create_task(asyncio.sleep(100))
print(left.cancelled())
for act in (lambda: runner.run(name()), lambda: runner.get_loop(), lambda: runner.__enter__()):
    try: act()
    except RuntimeError as e: print(e)
runner.close()
