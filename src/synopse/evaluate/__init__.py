"""Gold in, numbers out: how well each layer does on public data."""
