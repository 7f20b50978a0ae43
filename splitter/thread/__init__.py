"""The posts: fragments, the packer, labels and templates, Thread."""

from splitter.thread.thread import Inserted, Post, Thread

__all__ = ["Inserted", "Post", "Thread"]
