"""`CodeMode`, and which tools go where."""

from __future__ import annotations

from typing import Any

import pytest
from inline_snapshot import snapshot
from pydantic import BaseModel
from pydantic_ai import Agent, RunContext
from pydantic_ai.exceptions import UserError
from pydantic_ai.messages import ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import FunctionModel
from pydantic_ai.models.test import TestModel
from pydantic_ai.tools import Tool, ToolDefinition
from pydantic_ai.toolsets import FunctionToolset

from monty_toolset import CodeExecutionToolset, CodeMode
from monty_toolset.catalog import build_catalog, python_name
from monty_toolset.typecheck import check_block

from .agents import Script, content, returns


def red() -> str:
    """Red."""
    return 'red'


def green() -> str:
    """Green."""
    return 'green'


async def offered(*capabilities: CodeMode[Any], tools: list[Any]) -> dict[str, str]:
    """The tools that the model sees, with their descriptions."""
    script = Script([])
    await Agent(script.model(), tools=tools, capabilities=list(capabilities)).run('go')
    return {tool.name: tool.description or '' for tool in script.requests[0].function_tools}


async def test_all_tools() -> None:
    tools = await offered(CodeMode(), tools=[red, green])
    assert list(tools) == ['run_code']
    assert 'async def red() -> str' in tools['run_code']
    assert 'async def green() -> str' in tools['run_code']


@pytest.mark.parametrize(
    'selector',
    [['red'], lambda ctx, definition: definition.name == 'red', {'colour': 'warm'}],
    ids=['names', 'predicate', 'metadata'],
)
async def test_selected_tools(selector: Any) -> None:
    tools = await offered(CodeMode(tools=selector), tools=[Tool(red, metadata={'colour': 'warm'}), green])
    assert sorted(tools) == ['green', 'run_code']
    assert 'red' in tools['run_code']
    assert 'green' not in tools['run_code']


async def test_both_kinds_of_tools_are_called() -> None:
    def respond(messages: Any, info: Any) -> ModelResponse:
        if len(messages) > 1:
            return ModelResponse([TextPart('done')])
        return ModelResponse([ToolCallPart('green', {}), ToolCallPart('run_code', {'code': 'await red()'})])

    agent = Agent(FunctionModel(respond), tools=[red, green], capabilities=[CodeMode(tools=['red'])])
    assert [part.content for part in returns((await agent.run('go')).all_messages())] == ['green', 'red']


async def test_with_the_test_model() -> None:
    # It calls every tool with arguments made up from the schema: the code is `a`, which is not defined.
    agent = Agent(TestModel(), tools=[red], capabilities=[CodeMode()])
    with pytest.raises(Exception, match='exceeded max retries'):
        await agent.run('go')


async def test_other_code_tools_and_search_stay_outside() -> None:
    def shell(command: str) -> str:
        return command

    tools = await offered(
        CodeMode(),
        tools=[red, Tool(shell, metadata={'code_arg_name': 'command'}), Tool(green, defer_loading=True)],
    )
    assert {'run_code', 'shell'} <= set(tools)
    assert 'async def green' not in tools['run_code']
    assert 'found with `search_tools`' in tools['run_code']


async def test_names_that_are_not_python() -> None:
    calls: list[str] = []

    def get(value: int) -> int:
        calls.append('get')
        return value

    tools = FunctionToolset([Tool(get, name='get-value'), Tool(get, name='list'), Tool(get, name='class')])
    assert await content(tools, '[await get_value(1), await list_(value=2), await class_(3)]') == [1, 2, 3]
    assert python_name('9.lives') == '_9_lives'


async def test_names_that_collide() -> None:
    definitions = [ToolDefinition(name='a-b'), ToolDefinition(name='a.b')]
    with pytest.warns(UserWarning, match='have the same name in Python code'):
        catalog = build_catalog(definitions)
    assert {name: function.tool_name for name, function in catalog.functions.items()} == {'a_b': 'a-b', 'a_b_2': 'a.b'}


SCHEMA = {
    'type': 'object',
    'properties': {
        'x-y': {'type': 'integer', 'default': 3},
        'x_y': {'type': 'number'},
        'from': {'type': 'string', 'description': 'Where it is.'},
        'to': {'$ref': '#/$defs/my.Place'},
    },
    'required': ['from'],
    '$defs': {'my.Place': {'type': 'object', 'properties': {'in': {'type': 'string'}}, 'required': ['in']}},
}


async def test_parameters_that_are_not_python_names() -> None:
    catalog = build_catalog([ToolDefinition(name='move', description='Move """it""".', parameters_json_schema=SCHEMA)])
    assert catalog.stub.partition('\n\n')[2].lstrip() == snapshot('''\
my_Place = TypedDict('my_Place', {
    'in': str,
})

async def move(from_: str, x_y_2: int = 3, x_y: float | None = None, to: my_Place | None = None) -> Any:
    """
    Move \\"\\"\\"it\\"\\"\\".

    Args:
        from_: The tool calls it 'from'. Where it is.
        x_y_2: The tool calls it 'x-y'.
    """
    ...
''')
    compile(catalog.stub, 'stub', 'exec')

    def move(**arguments: Any) -> Any:
        return arguments

    tools = FunctionToolset([Tool.from_schema(move, 'move', 'Move it.', SCHEMA)])
    assert await content(tools, "await move('a', 1, to={'in': 'b'})") == {'from': 'a', 'x-y': 1, 'to': {'in': 'b'}}
    assert await content(tools, "await move(from_='a', x_y_2=1, x_y=2)") == {'from': 'a', 'x-y': 1, 'x_y': 2}
    assert await content(tools, "await move(**{'from': 'a', 'x-y': 1})") == {'from': 'a', 'x-y': 1}
    assert "move() got multiple values for argument 'from_'" in await content(tools, "await move('a', from_='b')")


async def test_tools_and_classes_of_one_name() -> None:
    def user(**fields: str) -> dict[str, Any]:
        return {'type': 'object', 'properties': {name: {'type': kind} for name, kind in fields.items()}}

    def tool(name: str, taken: dict[str, Any], given: dict[str, Any]) -> ToolDefinition:
        parameters = {'type': 'object', 'properties': {'x': {'$ref': '#/$defs/User'}}, '$defs': {'User': taken}}
        return ToolDefinition(
            name=name,
            parameters_json_schema=parameters,
            return_schema={'$ref': '#/$defs/User', '$defs': {'User': given}},
        )

    first, second = user(a='string'), user(b='integer')
    catalog = build_catalog([tool('User', first, first), tool('one', first, second), tool('two', second, first)])
    assert catalog.type_names == ('User_2', 'one_User')
    assert [function.signature.splitlines()[0] for function in catalog.functions.values()] == [
        'async def User(x: User_2 | None = None) -> User_2:',
        'async def one(x: User_2 | None = None) -> one_User:',
        'async def two(x: one_User | None = None) -> User_2:',
    ]
    hiding = ToolDefinition(name='f', parameters_json_schema={'type': 'object', 'properties': {'x': user(a='string')}})
    hiding.parameters_json_schema['properties']['x']['title'] = 'TimeoutError'
    assert build_catalog([hiding]).type_names == ('TimeoutError_',)


class Node(BaseModel):
    value: int
    children: list[Node] = []


async def test_what_signatures_cannot_say_alone() -> None:
    def count(node: Node) -> int:
        """Its values."""
        return node.value + sum(map(count, node.children))

    def anything(first: int, **rest: str) -> list[str]:
        return [str(first), *rest.values()]

    either = {'type': 'object', 'oneOf': [{'required': ['a']}, {'required': ['b']}]}
    tools = FunctionToolset([Tool(count), Tool(anything)])
    catalog = build_catalog(
        [
            *[tool.tool_def for tool in tools.tools.values()],
            ToolDefinition(name='either', parameters_json_schema=either),
            # As drafts of JSON schema before 2019 name definitions.
            ToolDefinition(
                name='older',
                parameters_json_schema={
                    'type': 'object',
                    'properties': {'x': {'$ref': '#/definitions/Text'}},
                    'required': ['x'],
                    'definitions': {'Text': {'type': 'string'}},
                },
                return_schema={'$ref': '#/definitions/N', 'definitions': {'N': {'type': 'integer'}}},
            ),
            ToolDefinition(name='9.lives', parameters_json_schema={'type': 'object', 'properties': {}}),
        ]
    )
    # Pydantic writes the schema of a class that holds itself as a reference.
    assert 'async def count(value: int, children: list[Node] = []) -> int' in catalog.stub
    assert 'async def anything(first: int, **others: Any) -> list[str]' in catalog.stub
    assert 'async def older(x: str) -> int' in catalog.stub
    assert 'async def either(**others: Any) -> Any' in catalog.stub
    assert 'JSON schema of the arguments: {\\"oneOf\\"' in catalog.stub
    code = "await count(value=1, children=[{'value': 2}]), await anything(1, x='y')"
    assert await content(tools, code, type_check=True) == (3, ['1', 'y'])
    assert [problem.line for problem in await check_block('await _9_lives()\nawait count("x")', stub=catalog.stub)] == [
        2
    ]


@pytest.mark.parametrize('outside', [True, False])
async def test_a_tool_called_run_code(outside: bool) -> None:
    tools = FunctionToolset([Tool(red, name='run_code', metadata={'code_arg_name': 'x'} if outside else None)])
    agent = Agent(Script([]).model(), toolsets=[CodeExecutionToolset(tools)])
    with pytest.raises(UserError, match="'run_code'"):
        await agent.run('go')


async def test_no_tools_at_all() -> None:
    tools = await offered(CodeMode(), tools=[])
    assert 'No functions are available' in tools['run_code']


async def test_a_predicate_sees_the_run() -> None:
    def allowed(ctx: RunContext[str], definition: ToolDefinition) -> bool:
        return ctx.deps == 'admin'

    script = Script([])
    agent = Agent(script.model(), deps_type=str, tools=[red], capabilities=[CodeMode(tools=allowed)])
    await agent.run('go', deps='guest')
    assert sorted(tool.name for tool in script.requests[-1].function_tools) == ['red', 'run_code']
