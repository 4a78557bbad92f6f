"""Tests of `tui/store/held/`."""
