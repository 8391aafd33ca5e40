"""Tests of the room that tells people apart."""
