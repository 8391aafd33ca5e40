"""Tests of the listings room, file for file."""
