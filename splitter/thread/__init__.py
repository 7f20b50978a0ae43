"""The posts: fragments, the packer, labels and templates, Thread."""

from splitter.thread.labels import NUMBER, POST, Templates
from splitter.thread.options import Options
from splitter.thread.split import split, thread
from splitter.thread.structure import Structure, structure_of
from splitter.thread.thread import Inserted, Post, Thread

__all__ = [
    "NUMBER",
    "POST",
    "Inserted",
    "Options",
    "Post",
    "Structure",
    "Templates",
    "Thread",
    "split",
    "structure_of",
    "thread",
]
