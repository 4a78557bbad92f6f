"""The declared tables are tested column by column where they could mislead."""
