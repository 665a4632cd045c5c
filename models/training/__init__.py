"""Trains the tagger of organisations, persons and places."""
