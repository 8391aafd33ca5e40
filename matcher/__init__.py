"""Find a couples therapist whom a reluctant partner could choose, from public listings, on your own machine."""
