"""The version, read by the build and by `splitter --version` alone."""

__version__ = "0.2.0"
