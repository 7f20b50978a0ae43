"""The version, read by the build and by `splitter --version` alone."""

__version__ = "0.1.0"
