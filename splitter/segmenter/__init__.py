"""Where a text may be cut: sentences, quotations, attributions, clauses."""
