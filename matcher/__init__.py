"""Find a couples therapist whom a reluctant partner could choose, from public listings, on your own machine.

from matcher.pipeline import find_matches, open_directory

directory = open_directory("data/listings.csv")
ranking = find_matches(directory, Search())
"""
