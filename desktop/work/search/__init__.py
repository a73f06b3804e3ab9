"""Finding anything by what one types: records, figures, commands, by text, pinyin or initials."""
