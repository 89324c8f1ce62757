"""Report → layers: sentences, tokens, times, names, quotations, claims."""
