"""Tests of `tui/store/files/`."""
