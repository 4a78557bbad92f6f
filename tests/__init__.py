"""The tests: they mirror `tui/` file by file; what is true of the whole house is in `house/`."""
