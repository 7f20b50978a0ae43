"""What to do where a platform's composer takes only so many posts at once."""

from __future__ import annotations

from splitter.thread.thread import Thread


def publish_now(thread: Thread, number: int) -> str | None:
    """Say what to do after a post, where a composer for several posts is then full and posts are left; else None."""
    batch = thread.platform.batch
    if batch <= 1 or number % batch or number >= len(thread.posts):
        return None
    return f"{thread.platform.name} takes {batch} posts at once: publish these, then reply to your last post."
