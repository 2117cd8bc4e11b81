"""The weather agent: three tools, one question, one block. `MONTY_DEMO_MODEL=openai:gpt-5` asks a real model."""

import os

from pydantic_ai import Agent, FunctionToolset, ModelMessage, ModelResponse, TextPart, ToolCallPart, ToolReturnPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from monty_toolset import CodeExecutionToolset

PLACES = {'London': (51.51, -0.13), 'Paris': (48.86, 2.35), 'Tokyo': (35.68, 139.69)}
WEATHER = {(51.51, -0.13): (11.2, 'light rain'), (48.86, 2.35): (14.6, 'cloudy'), (35.68, 139.69): (21.9, 'sunny')}
weather: FunctionToolset[None] = FunctionToolset()


@weather.tool_plain
async def get_lat_lng(location: str) -> dict[str, float]:
    """Latitude and longitude of a place, as `lat` and `lng`."""
    lat, lng = PLACES[location]
    return {'lat': lat, 'lng': lng}


@weather.tool_plain
async def get_temp(lat: float, lng: float) -> float:
    """Temperature in degrees Celsius."""
    return WEATHER[lat, lng][0]


@weather.tool_plain
async def get_weather_description(lat: float, lng: float) -> str:
    """The weather in words."""
    return WEATHER[lat, lng][1]


CODE = """\
import asyncio

async def report(city):
    where = await get_lat_lng(location=city)
    temp, sky = await asyncio.gather(get_temp(**where), get_weather_description(**where))
    return {'city': city, 'temp': temp, 'sky': sky}

reports = await asyncio.gather(*[report(city) for city in ('London', 'Paris', 'Tokyo')])
sorted(reports, key=lambda report: report['temp'], reverse=True)
"""


def replay(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
    if len(messages) == 1:
        return ModelResponse([ToolCallPart('run_code', {'code': CODE})])
    result = messages[-1].parts[0]
    assert isinstance(result, ToolReturnPart)
    return ModelResponse([TextPart(f'Warmest first: {result.content}')])


agent = Agent(os.environ.get('MONTY_DEMO_MODEL') or FunctionModel(replay), toolsets=[CodeExecutionToolset(weather)])
if __name__ == '__main__':
    print(agent.run_sync('Compare the weather in London, Paris and Tokyo.').output)
