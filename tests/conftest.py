"""Hypothesis measures cases, not machines: no deadline, so that a slow machine fails nothing.

Where CI is set the examples are the same at every run: what passed once passes again; elsewhere they are new ones."""

import os
import signal

from hypothesis import settings

settings.register_profile("splitter", deadline=None, print_blob=True, derandomize=bool(os.environ.get("CI")))
settings.load_profile("splitter")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # So a shell starts what runs in the background, and every command that a test starts would ignore Ctrl-C too.
    signal.signal(signal.SIGINT, signal.default_int_handler)

collect_ignore_glob = ["trust/recipe_*.py"]
"""Scripts that a test runs: they import what only those who want them have."""
