"""The material of the invented listings: towns, names, vocabulary and sentences. No person in it exists."""
