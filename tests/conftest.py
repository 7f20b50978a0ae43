"""Hypothesis measures cases, not machines: no deadline, so that a slow machine fails nothing."""

from hypothesis import settings

settings.register_profile("splitter", deadline=None, print_blob=True)
settings.load_profile("splitter")

collect_ignore_glob = ["trust/recipe_*.py"]
"""Scripts that a test runs: they import what only those who want them have."""
