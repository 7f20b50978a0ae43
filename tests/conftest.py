"""Hypothesis measures cases, not machines: no deadline, so that a slow machine fails nothing."""

from hypothesis import settings

settings.register_profile("splitter", deadline=None, print_blob=True)
settings.load_profile("splitter")
