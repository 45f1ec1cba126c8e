"""Tab goes through a page in the order it is laid out in, whatever was made, moved or shown first."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def step_focus(page: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next control of the page, or the one before, and around its ends.

    Return False where the page has none. Areas that scroll show the control.
    """
    parts = list(_parts_of(page))
    here = QApplication.focusWidget()
    at = parts.index(here) if here in parts else -1 if forward else 0
    around = [*parts[at + 1 :], *parts[: at + 1]] if forward else [*parts[:at][::-1], *parts[at:][::-1]]
    stop = next((part for part in around if _takes_tab(part)), None)
    if stop is None:
        return False
    stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _scroll_to(stop, page)
    return True


def _parts_of(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what is in it: first what its layout holds, then what it places itself."""
    yield widget
    layout = widget.layout()
    laid_out = list(_laid_out(layout)) if layout is not None else []
    children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for child in (*laid_out, *(child for child in children if child not in laid_out)):
        if child.isVisible() and not child.isWindow():
            yield from _parts_of(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _takes_tab(part: QWidget) -> bool:
    takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and part.isEnabled() and part.focusProxy() is None


def _scroll_to(stop: QWidget, page: QWidget) -> None:
    above = stop.parentWidget()
    while above is not None and above is not page:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()
