"""One process that serves the page on the loopback, and ends when it is done with or no longer heard of."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

from splitter.errors import UsageError
from splitter.live.settings import Settings
from splitter.reading.remedies import install

HOST = "127.0.0.1"
QUIET = 15 * 60
"""Seconds without a sign of a page after which it is closed: a tab in the background may speak once in a minute."""
TICK = 1.0
"""Seconds between two looks; what is counted are looks, so that a machine that sleeps stands still."""
THREADS = 8


def serve(  # noqa: PLR0913 - the browser and the patience are the same for all but a test
    settings: Settings,
    *,
    file: str,
    output: Path | None = None,
    opened: Callable[[str], bool] = webbrowser.open,
    say: Callable[[str], None] = print,
    quiet: float = QUIET,
) -> None:
    """Serve the live page until "Done" or Ctrl-C, or until no page has been heard of for a while.

    Args:
        settings: what a tab starts with.
        file: the name of the statement, for the commands and the download.
        output: the file that "Save" writes to.
        opened: opens an address in the browser.
        say: tells the user something.
        quiet: seconds without a sign of a page after which it ends.

    Raises:
        UsageError: Flask or waitress is not installed.
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    if not all(map(find_spec, ("flask", "waitress"))):
        command = install("flask", "waitress")
        raise UsageError(
            f"the live page needs Flask and waitress; run: {command} (or use --open, which needs neither)."
        )
    from waitress import create_server  # noqa: PLC0415 - only who asks for the page has it
    from waitress.wasyncore import close_all  # noqa: PLC0415 - only who asks for the page has it

    from splitter.live.app import Session, application  # noqa: PLC0415 - only who asks for the page has it
    from splitter.live.guard import LARGEST_BODY  # noqa: PLC0415 - only who asks for the page has it

    session = Session(settings, file, output)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind((HOST, 0))
        session.address = f"{HOST}:{listening.getsockname()[1]}"
        connections: dict[int, Any] = {}
        server = create_server(
            application(session),
            map=connections,
            sockets=[listening],
            threads=THREADS,
            max_request_body_size=LARGEST_BODY,
            ident=None,
        )
        running = Thread(target=server.run, daemon=True)
        running.start()
        try:
            say(f"the live page is at http://{session.address}/#{session.tokens.lasting} until Ctrl-C or Done.")
            if not opened(f"http://{session.address}/#{session.tokens.once}"):
                say("no browser could be started; open that address yourself.")
            while not session.done.wait(TICK) and session.silence < quiet:
                session.silence += TICK
            sleep(TICK / 4)  # the last answer is on its way
        finally:
            server.task_dispatcher.shutdown()
            server.trigger.pull_trigger(lambda: close_all(connections))  # in the server's own thread, which then ends
            running.join(TICK)
