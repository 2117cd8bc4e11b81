"""The agent's tools: four async functions that ask the service over HTTP.

They are ordinary Pydantic AI tools, and nothing in them knows that code calls them. What the service refuses becomes
`ModelRetry`: a plain tool call shows the model its text, and inside a block it is an exception the code can catch.
"""

from __future__ import annotations

from typing import Any

import httpx
from pydantic_ai import FunctionToolset, ModelRetry, RunContext
from typing_extensions import TypedDict


class Airport(TypedDict):
    code: str
    name: str
    city: str
    state: str
    latitude: float
    longitude: float
    departures: int


class Route(TypedDict):
    destination: str
    flights: int


# Several lookups of one block may fail, and each counts as a retry of its tool.
toolset: FunctionToolset[httpx.AsyncClient] = FunctionToolset(max_retries=10)


async def _ask(client: httpx.AsyncClient, path: str, **parameters: str | int) -> Any:
    response = await client.get(path, params=parameters)
    if response.is_client_error:
        raise ModelRetry(response.json()['detail'])
    response.raise_for_status()
    return response.json()


@toolset.tool
async def busiest_airports(
    ctx: RunContext[httpx.AsyncClient], limit: int = 10, state: str | None = None
) -> list[Airport]:
    """The airports with most departures in 2008, the busiest first.

    Args:
        limit: How many, at most 100.
        state: Two-letter state to look in; all of the United States if left out.
    """
    parameters: dict[str, str | int] = {'limit': limit}
    if state is not None:
        parameters['state'] = state
    airports: list[Airport] = await _ask(ctx.deps, '/busiest', **parameters)
    return airports


@toolset.tool
async def list_routes(ctx: RunContext[httpx.AsyncClient], code: str) -> list[Route]:
    """Every destination with flights from an airport in 2008, the most flown first. Fails if there is none.

    Args:
        code: IATA code of the airport of departure.
    """
    routes: list[Route] = await _ask(ctx.deps, f'/airports/{code}/routes')
    return routes


@toolset.tool
async def get_airport(ctx: RunContext[httpx.AsyncClient], code: str) -> Airport:
    """One airport, with its position and its departures in 2008. Fails for an unknown code.

    Args:
        code: IATA code of the airport.
    """
    airport: Airport = await _ask(ctx.deps, f'/airports/{code}')
    return airport


@toolset.tool
async def search_airports(ctx: RunContext[httpx.AsyncClient], text: str) -> list[Airport]:
    """Airports whose name or city contains a text, the busiest first.

    Args:
        text: What to look for; upper and lower case don't matter.
    """
    airports: list[Airport] = await _ask(ctx.deps, '/airports', search=text)
    return airports
