"""Documents: PDF by the geometry of its pages, what pandoc reads, and addresses."""
