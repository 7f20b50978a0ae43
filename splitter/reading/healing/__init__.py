"""Drafts made whole: broken lines and paragraphs are joined, block quotations get their marks."""
