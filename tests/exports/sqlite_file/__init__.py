"""The database is tested with SQLite itself, and with Datasette."""
