"""A conversation that `FunctionModel` replays: the question, the blocks a model writes for it, and its answer.

The blocks are kept as they would come from a model: plain Python over the tools, each building on the state that the
earlier ones left. The answer is fixed text; `tests/examples` holds its figures against what the blocks print.
"""

from __future__ import annotations

from pydantic_ai import ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.messages import ModelRequest, ToolReturnPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

INSTRUCTIONS = 'You answer questions about air traffic in the United States. Use the tools; do not guess figures.'

QUESTION = """\
We are a small airline choosing a second base.

1. Of the ten busiest airports, which leans most on few destinations: what share
   of its departures goes to its five most flown routes, and how far are they?
2. Our crew list says DIA for Denver, NYC for New York, ORD for Chicago, NOL for
   New Orleans and SFO for San Francisco. Which codes are wrong?
3. Which three airports within 400 km of the one from question 1 could take over
   most traffic, and how many of its destinations do they serve already?"""

# Lines stay under 76 characters, so that a terminal of 80 shows them unbroken.
BLOCKS = [
    """\
import asyncio

busiest = await busiest_airports(limit=10)
networks = await asyncio.gather(
    *[list_routes(code=airport['code']) for airport in busiest]
)
routes_from = {a['code']: routes for a, routes in zip(busiest, networks)}

for airport in busiest:
    code, city = airport['code'], airport['city'].split('-')[0]
    count = len(routes_from[code])
    flights = airport['departures']
    print(f'{code} {city:<13} {flights:>8,} flights, {count} routes')
""",
    '''\
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt


@dataclass
class Hub:
    code: str
    share: float
    kilometres: float
    top: list[str]

    def row(self):
        top = ' '.join(self.top)
        return f'{self.code}  {self.share:6.1%}  {self.kilometres:7,.0f} km  {top}'


def distance(a, b):
    """Great-circle distance in kilometres."""
    north_a, north_b = radians(a['latitude']), radians(b['latitude'])
    east = radians(b['longitude'] - a['longitude'])
    h = sin((north_b - north_a) / 2) ** 2
    h += cos(north_a) * cos(north_b) * sin(east / 2) ** 2
    return 2 * 6371 * asin(sqrt(h))


places = {airport['code']: airport for airport in busiest}
wanted = {r['destination'] for routes in networks for r in routes[:5]}
missing = sorted(wanted - set(places))
found = await asyncio.gather(*[get_airport(code=code) for code in missing])
places.update({airport['code']: airport for airport in found})

hubs = []
for code, routes in routes_from.items():
    top = routes[:5]
    flights = sum(route['flights'] for route in top)
    total = sum(route['flights'] for route in routes)
    names = [route['destination'] for route in top]
    flown = sum(
        route['flights'] * distance(places[code], places[name])
        for name, route in zip(names, top)
    )
    hubs.append(Hub(code, flights / total, flown / flights, names))

hubs.sort(key=lambda hub: hub.share, reverse=True)
print('hub   share   distance  five most flown')
for hub in hubs:
    print(hub.row())
''',
    """\
crew_list = {
    'DIA': 'Denver',
    'NYC': 'New York',
    'ORD': 'Chicago',
    'NOL': 'New Orleans',
    'SFO': 'San Francisco',
}


async def check(code, city):
    try:
        airport = await get_airport(code=code)
    except Exception as error:
        best, *others = await search_airports(text=city)
        return code, f"{error}; {city} has {best['code']}, {best['name']}"
    return code, airport['name']


checks = [check(code, city) for code, city in crew_list.items()]
for code, name in await asyncio.gather(*checks):
    print(f'{code}: {name}')
""",
    """\
hub = hubs[0]
home = places[hub.code]
served = {route['destination'] for route in routes_from[hub.code]}

states = ['CA', 'NV', 'OR', 'AZ', 'UT']
queries = [busiest_airports(state=state) for state in states]
by_state = await asyncio.gather(*queries)
nearby = [
    (airport, km)
    for airports in by_state
    for airport in airports
    if 0 < (km := distance(home, airport)) <= 400
]
nearby.sort(key=lambda pair: -pair[0]['departures'])

best = [airport for airport, km in nearby[:3]]
routes = await asyncio.gather(*[list_routes(code=a['code']) for a in best])
shared = [len(served & {r['destination'] for r in rows}) for rows in routes]
relief = [
    dict(code=a['code'], km=round(km), departures=a['departures'], shared=n)
    for (a, km), n in zip(nearby, shared)
]
{'hub': hub.code, 'routes': len(served), 'relief': relief}
""",
]

ANSWER = """\
1. San Francisco (SFO) leans most on few destinations: 28.3% of its departures go to LAX, LAS, JFK, SAN and ORD, and
   those flights cover 1,573 km on average. Atlanta leans least, with 11.0%.
2. Three codes don't exist: DIA (use DEN), NYC (use LGA) and NOL (use MSY). ORD and SFO are right.
3. Oakland (OAK, 18 km away, 62,535 departures) and San Jose (SJC, 49 km, 57,136) serve 29 of SFO's 74 destinations
   each, Sacramento (SMF, 138 km, 53,056) serves 32."""


class ReplayError(Exception):
    """A replayed block failed: a model would mend it, a recording can't."""


def replayed_model() -> FunctionModel:
    """A model that sends the blocks one after the other, whatever comes back, and then the answer."""

    def respond(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        last = messages[-1]
        if isinstance(last, ModelRequest):
            for part in last.parts:
                if isinstance(part, ToolReturnPart) and part.outcome == 'retried':
                    raise ReplayError(part.model_response_str())
        sent = sum(isinstance(message, ModelResponse) for message in messages)
        if sent < len(BLOCKS):
            return ModelResponse(parts=[ToolCallPart('run_code', {'code': BLOCKS[sent]})])
        return ModelResponse(parts=[TextPart(ANSWER)])

    return FunctionModel(respond, model_name='replayed')
