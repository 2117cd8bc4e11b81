import asyncio
async def fetch_price(symbol: str) -> float:
    await asyncio.sleep(0.001)
    return {'AAPL': 190.5, 'MSFT': 410.25, 'GOOG': 140.0}[symbol]
async def main():
    symbols = ['AAPL', 'MSFT', 'GOOG', 'NOPE']
    prices = await asyncio.gather(*[fetch_price(s) for s in symbols], return_exceptions=True)
    portfolio = {'AAPL': 10, 'MSFT': 5}
    value = 0.0
    for symbol, price in zip(symbols, prices):
        if isinstance(price, KeyError):
            print(f'{symbol}: no such symbol ({price})')
            continue
        held = portfolio.get(symbol, 0)
        value += held * price
        print(f'{symbol}: {price:,.2f} x {held}')
    return value
value = asyncio.run(main())
print(f'Portfolio: ${value:,.2f}')
value
