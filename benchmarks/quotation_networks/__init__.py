"""Trains the networks for quotations; see ``__main__``."""
