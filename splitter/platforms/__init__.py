"""What fits: the table of platforms, how each counts, link detection."""

from splitter.platforms.catalogue import PLATFORMS, count, fits, links, platform, table
from splitter.platforms.platform import Limit, Platform

__all__ = ["PLATFORMS", "Limit", "Platform", "count", "fits", "links", "platform", "table"]
