"""Scrolling over lines that become more or fewer at any time, and move nothing around them."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView


class Scrolled(ScrollView):
    """Fits its scroll bar to its lines; the screen is laid out anew only where the bar comes or goes.

    A layout that leaves its size alone paints no scroll bar again.
    """

    virtual_size = Reactive(Size(0, 0))

    def watch_virtual_size(self) -> None:
        """Fits the scroll bar to other lines."""
        self._scroll_update(self.virtual_size)

    def watch_show_vertical_scrollbar(self) -> None:
        """Paints a scroll bar that comes once more when it has come: until then it takes nothing in."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.call_later(self.vertical_scrollbar.refresh)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        if (size, size - self.styles.gutter.totals) == (self._size, self._container_size):
            return False
        return super()._size_updated(size, virtual_size, container_size, layout)
