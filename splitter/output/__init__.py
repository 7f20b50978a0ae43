"""A Thread as the user wants it: text, JSON, page, clipboard."""
