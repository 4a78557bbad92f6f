"""Tests of `tui/store/grounds/`."""
