"""Tests of `tui/store/indexes/`."""
