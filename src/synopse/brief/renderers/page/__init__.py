"""What the HTML page shows, section by section, made ready for its templates."""
