"""What leads out of the explorer: copies, addresses, the editor, exports, and links that lead back in.

The room's rule: nothing leaves before the reader has seen what it is, and each way out says how it went.
"""

from .leading import Leading

__all__ = ["Leading"]
