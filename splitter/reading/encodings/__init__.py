"""Bytes into text: which encoding it is, and what is no text at all."""
