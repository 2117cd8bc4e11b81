"""From source text to `Code`: parse, resolve names, lower to instructions, link."""
