"""Markdown, HTML and Word into drafts: their marks go, their words stay."""
