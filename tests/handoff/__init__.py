"""Tests of what the partner gets."""
