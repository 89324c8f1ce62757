"""Synopses → HTML, Markdown and JSON."""
