"""A small HTTP service over the two tables in `examples/data`.

It stands for the kind of service an agent's tools usually call: JSON over HTTP, a few resources, an error for what it
doesn't know. `serving()` starts it on a free port of the loopback interface, in a thread of its own, and stops it
again. Every answer takes at least `ANSWER_SECONDS`, as it would across a network, so that calls made together visibly
overlap.

    GET /airports/ATL               one airport, or 404
    GET /airports/ATL/routes        its routes, the most flown first, or 404
    GET /airports?search=chicago    airports whose name or city contains the text
    GET /busiest?limit=10&state=TX  airports by departures, the busiest first
"""

from __future__ import annotations

import csv
import json
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

ANSWER_SECONDS = 0.05
DATA = Path(__file__).parent.parent / 'data'

Record = dict[str, str | int | float]
Answer = Record | list[Record]


class NotFound(Exception):
    """The request names something that isn't in the tables; its text is the answer's `detail`."""


class Tables:
    """The two tables, indexed the way the service asks for them."""

    def __init__(self, folder: Path = DATA) -> None:
        self.routes: dict[str, list[Record]] = defaultdict(list)
        departures: dict[str, int] = defaultdict(int)
        with open(folder / 'routes.csv', newline='', encoding='utf-8') as file:
            for row in csv.DictReader(file):
                flights = int(row['count'])
                self.routes[row['origin']].append({'destination': row['destination'], 'flights': flights})
                departures[row['origin']] += flights
        for routes in self.routes.values():
            routes.sort(key=lambda route: (-int(route['flights']), str(route['destination'])))
        with open(folder / 'airports.csv', newline='', encoding='utf-8') as file:
            self.airports: dict[str, Record] = {
                row['iata']: {
                    'code': row['iata'],
                    'name': row['name'],
                    'city': row['city'],
                    'state': row['state'],
                    'latitude': float(row['latitude']),
                    'longitude': float(row['longitude']),
                    'departures': departures[row['iata']],
                }
                for row in csv.DictReader(file)
            }

    def airport(self, code: str) -> Record:
        if code not in self.airports:
            raise NotFound(f'no airport has the code {code!r}')
        return self.airports[code]

    def routes_from(self, code: str) -> list[Record]:
        self.airport(code)
        if code not in self.routes:
            raise NotFound(f'{code} has no scheduled departures')
        return self.routes[code]

    def search(self, text: str) -> list[Record]:
        wanted = text.casefold()
        return self._by_departures(
            airport
            for airport in self.airports.values()
            if wanted in str(airport['name']).casefold() or wanted in str(airport['city']).casefold()
        )

    def busiest(self, limit: int, state: str | None) -> list[Record]:
        served = (airport for code, airport in self.airports.items() if code in self.routes)
        return self._by_departures(airport for airport in served if state in (None, airport['state']))[:limit]

    @staticmethod
    def _by_departures(airports: Iterator[Record]) -> list[Record]:
        return sorted(airports, key=lambda airport: (-int(airport['departures']), str(airport['code'])))


class Handler(BaseHTTPRequestHandler):
    """Answers one connection; `tables` is set by `serving`."""

    protocol_version = 'HTTP/1.1'  # connections are kept open between requests
    disable_nagle_algorithm = True
    tables: Tables

    def do_GET(self) -> None:
        time.sleep(ANSWER_SECONDS)
        try:
            self._answer(HTTPStatus.OK, self._look_up())
        except NotFound as error:
            self._answer(HTTPStatus.NOT_FOUND, {'detail': str(error)})
        except ValueError as error:
            self._answer(HTTPStatus.BAD_REQUEST, {'detail': str(error)})

    def _look_up(self) -> Answer:
        url = urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(url.query).items()}
        match [unquote(part) for part in url.path.strip('/').split('/')]:
            case ['airports', code]:
                return self.tables.airport(code)
            case ['airports', code, 'routes']:
                return self.tables.routes_from(code)
            case ['airports'] if 'search' in query:
                return self.tables.search(query['search'])
            case ['busiest']:
                limit = int(query.get('limit', '10'))
                if not 1 <= limit <= 100:
                    raise ValueError(f'limit must be between 1 and 100, not {limit}')
                return self.tables.busiest(limit, query.get('state'))
            case _:
                raise NotFound(f'nothing at {self.path}')

    def _answer(self, status: HTTPStatus, body: Answer) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal belongs to the demonstration."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # the default of 5 makes a burst of gathered calls wait for retransmissions


@contextmanager
def serving() -> Iterator[str]:
    """Run the service while the `with` block runs; gives its base URL."""
    handler = type('FlightHandler', (Handler,), {'tables': Tables()})
    server = Server(('127.0.0.1', 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.05}, daemon=True)
    thread.start()
    try:
        yield f'http://127.0.0.1:{server.server_address[1]}'
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
