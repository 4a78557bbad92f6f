"""Tests of `tui/store/indexes/quick/`."""
