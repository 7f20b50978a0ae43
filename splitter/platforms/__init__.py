"""What fits: the table of platforms, how each counts, link detection."""
