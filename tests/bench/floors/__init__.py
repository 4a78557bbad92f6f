"""Floors: programs that cost the least that the same can cost, each run by itself to be measured."""
