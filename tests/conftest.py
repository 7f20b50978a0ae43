"""What every test stands on: the examples that hypothesis makes up, and a Ctrl-C that arrives.

The examples are the same at every run and on every machine: what passed passes again.  New ones, five times as many,
are looked for by `python -m pytest -m hypothesis --hypothesis-profile search`; it prints what brings a finding back.
No deadline: a slow machine fails nothing.
"""

import os
import signal
import sys

from hypothesis import settings

settings.register_profile("fixed", derandomize=True, deadline=None, database=None)
settings.register_profile("search", derandomize=False, deadline=None, print_blob=True, max_examples=500)
settings.load_profile("fixed")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # So a shell starts what runs in the background, and every command that a test starts would ignore Ctrl-C too.
    signal.signal(signal.SIGINT, signal.default_int_handler)

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""Where it is set, each command that a test starts would compile the whole program again."""
os.environ["XDG_CONFIG_HOME"] = "/nonexistent"
"""The habits of the one who runs the tests are none of theirs."""

collect_ignore_glob = ["trust/recipe_*.py"]
"""Scripts that a test runs: they import what only those who want them have."""
if sys.platform == "win32":  # no pseudo-terminals, named pipes and signals as these tests use them
    collect_ignore_glob += ["cli/*.py", "output/test_copying.py", "trust/test_process.py", "trust/test_writing.py"]
