"""Floor 3: the views, one a file; a pane never imports another pane."""
