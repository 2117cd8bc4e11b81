"""The page on which payments are approved, as a person meets it: a server in a process of its own, killed and started
again between the request and the answer; over HTTP, and in a real browser."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).parent.parent.parent


class Server:
    """The example's server, which can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            self.port: int = free.getsockname()[1]
        self.url = f'http://127.0.0.1:{self.port}'
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if name != 'MONTY_DEMO_MODEL'}
        self.process = subprocess.Popen(
            [sys.executable, 'examples/approvals/app.py', '--port', str(self.port), '--data', str(self.folder)],
            cwd=ROOT,
            env=environment,
        )
        for _ in range(600):
            assert self.process.poll() is None, 'the server ended'
            try:
                httpx.get(self.url)
                return
            except httpx.TransportError:
                time.sleep(0.05)
        raise AssertionError('the server does not answer')

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def restart(self) -> None:
        self.kill()
        self.start()

    def payments(self) -> list[dict[str, Any]]:
        ledger = self.folder / 'payments.jsonl'
        return [json.loads(line) for line in ledger.read_text('utf-8').splitlines()] if ledger.exists() else []


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    yield server
    server.kill()


HARBOUR = {'supplier': 'Harbour Paper', 'amount': 420.0, 'invoice': 'A-1017'}
LUMEN = {'supplier': 'Lumen Electric', 'amount': 1310.0, 'invoice': 'A-1022'}


def waiting_call(page: httpx.Response) -> str:
    (call,) = re.findall(r'name="call" value="([^"]+)"', page.text)
    return html.unescape(call)


def test_over_http(server: Server) -> None:
    page = httpx.post(server.url, data={'question': 'Pay what is due.'}, follow_redirects=True)
    assert page.status_code == 200 and 'Line 7 waits for you' in page.text and '€ 420.00' in page.text
    address, first = str(page.url), waiting_call(page)
    assert server.payments() == []

    server.restart()
    assert waiting_call(httpx.get(address)) == first
    page = httpx.post(address, data={'call': first, 'decision': 'approve'}, follow_redirects=True)
    assert server.payments() == [HARBOUR]
    assert '€ 1310.00' in page.text
    # An answer that comes again is refused, and changes nothing.
    again = httpx.post(address, data={'call': first, 'decision': 'approve'})
    assert again.status_code == 409 and 'answered already' in again.text

    server.restart()
    reason = {'decision': 'deny', 'reason': 'Too much <b>power</b>'}
    page = httpx.post(address, data={'call': waiting_call(page)} | reason, follow_redirects=True)
    text = html.unescape(page.text)
    assert 'Harbour Paper: paid, receipt 1' in text
    assert 'Lumen Electric: not paid (Too much <b>power</b>)' in text and '<b>' not in page.text
    assert server.payments() == [HARBOUR]
    assert list((server.folder / 'snapshots').iterdir()) == []
    assert 'done' in httpx.get(server.url).text


def test_both_approved(server: Server) -> None:
    page = httpx.post(server.url, data={'question': 'Pay what is due.'}, follow_redirects=True)
    for _ in range(2):
        server.restart()
        page = httpx.post(
            str(page.url), data={'call': waiting_call(page), 'decision': 'approve'}, follow_redirects=True
        )
    assert 'Lumen Electric: paid, receipt 2' in page.text
    assert server.payments() == [HARBOUR, LUMEN]


@pytest.mark.parametrize(
    ('path', 'data', 'status'), [('/', {'question': ' '}, 400), ('/', {}, 400), ('/0123abcd', {}, 404), ('/x', {}, 404)]
)
def test_refused(server: Server, path: str, data: dict[str, str], status: int) -> None:
    assert httpx.post(server.url + path, data=data).status_code == status


def browser_binary() -> str | None:
    found = [shutil.which(name) for name in ('chromium', 'chromium-browser', 'google-chrome', 'chrome')]
    return next((path for path in found if path), None)


@pytest.mark.skipif(
    browser_binary() is None or shutil.which('chromedriver') is None,
    reason='no browser here: install chromium and chromium-driver',
)
def test_in_a_browser(server: Server, tmp_path: Path) -> None:
    from selenium import webdriver
    from selenium.common import WebDriverException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.wait import WebDriverWait

    options = webdriver.ChromeOptions()
    options.binary_location = str(browser_binary())
    for argument in (
        'headless',
        'no-sandbox',
        'disable-gpu',
        'disable-quic',
        'no-first-run',
        'disable-background-networking',
        'disable-component-update',
        'disable-sync',
        'window-size=1000,1150',
        f'user-data-dir={tmp_path / "profile"}',
    ):
        options.add_argument(f'--{argument}')
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which('chromedriver')))
    pictures = os.environ.get('SCREENSHOTS')

    def picture(name: str) -> None:
        if pictures:
            driver.save_screenshot(f'{pictures}/{name}.png')

    def text() -> str:
        return driver.find_element(By.TAG_NAME, 'main').text

    def click(label: str, then: str) -> None:
        driver.find_element(By.XPATH, f'//button[text()="{label}"]').click()
        # The old page may go away while it is read.
        WebDriverWait(driver, 20, ignored_exceptions=[WebDriverException]).until(lambda _: then in text())

    try:
        driver.get(server.url)
        picture('home')
        click('Ask the agent', 'Line 7 waits for you')
        assert driver.find_element(By.CSS_SELECTOR, '.code .hll').text.split()[:2] == ['7', 'receipt']
        assert '€ 420.00' in text() and 'Nothing yet.' in text()
        picture('waits')
        server.restart()
        # The page is the one from before the restart.
        click('Approve', '€ 1310.00')
        assert server.payments() == [HARBOUR]
        picture('waits-again')
        server.restart()
        driver.find_element(By.NAME, 'reason').send_keys('Ask me next week')
        click('Deny', 'Lumen Electric: not paid (Ask me next week)')
        picture('done')
        assert server.payments() == [HARBOUR]
        assert not driver.find_elements(By.XPATH, '//button')
        assert [entry for entry in driver.get_log('browser') if entry['level'] == 'SEVERE'] == []
        driver.get(server.url)
        assert 'done' in text()
        picture('home-after')
    finally:
        driver.quit()
