"""Resources read and checked: everything that is known of a language, of agencies and of publishers."""
