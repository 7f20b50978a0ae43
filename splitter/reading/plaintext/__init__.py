"""Plain text into drafts: pages, mails, lists and rules that are drawn with letters."""
