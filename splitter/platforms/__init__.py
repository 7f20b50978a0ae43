"""What fits: the table of platforms, how each counts, link detection."""

from splitter.platforms.platform import Limit, Platform
from splitter.platforms.table import PLATFORMS, count, fits, links, platform, rows

__all__ = ["PLATFORMS", "Limit", "Platform", "count", "fits", "links", "platform", "rows"]
