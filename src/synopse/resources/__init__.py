"""Data only: rules, lists, models, the parts of the page."""
