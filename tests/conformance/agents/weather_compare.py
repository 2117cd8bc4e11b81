import asyncio
CITIES = {'London': (51.5, -0.1), 'Paris': (48.9, 2.4), 'Tokyo': (35.7, 139.7)}
async def get_lat_lng(city):
    await asyncio.sleep(0)
    return dict(zip(('lat', 'lng'), CITIES[city]))
async def get_temp(lat, lng):
    await asyncio.sleep(0)
    return round(30 - abs(lat) / 3, 1)
async def get_weather_description(lat, lng):
    await asyncio.sleep(0)
    return 'sunny' if lng > 100 else 'cloudy'
async def report(city):
    where = await get_lat_lng(city)
    temp, description = await asyncio.gather(get_temp(**where), get_weather_description(**where))
    return {'city': city, 'temp': temp, 'description': description}
reports = await asyncio.gather(*(report(city) for city in ['London', 'Paris', 'Tokyo']))
warmest = max(reports, key=lambda r: r['temp'])
for r in sorted(reports, key=lambda r: -r['temp']):
    print(f"{r['city']:<8} {r['temp']:>5.1f}°C  {r['description']}")
print(f"Warmest: {warmest['city']}")
{'warmest': warmest['city'], 'spread': round(max(r['temp'] for r in reports) - min(r['temp'] for r in reports), 1)}
