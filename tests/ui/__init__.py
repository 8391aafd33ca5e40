"""Tests of the screens without a browser."""
