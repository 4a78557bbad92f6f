"""The embedded data: what the release says, all of it, and nothing that it does not say."""
