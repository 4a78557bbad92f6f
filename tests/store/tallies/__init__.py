"""Tests of `tui/store/tallies/`."""
