"""Tests of `tui/store/queries/`."""
