"""Goes around a window with the Tab key alone: where the keyboard stops, in what order, and whether that is seen."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QAbstractScrollArea, QComboBox, QAbstractSpinBox)
_MOST_STOPS = 150
_SLACK = 4  # px that a control may reach over its neighbor's edge
_SEEN_SHARE = 0.3  # of a control's width or height that changes when it gets the keyboard; a text cursor changes less


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keyboard is: in an open menu, else in the control that has it."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None, "nothing has the keyboard"
    QTest.keyClick(target, key, modifiers)


def press_keys(text):
    """Type where the keyboard is."""
    QTest.keyClicks(QApplication.focusWidget(), text)


@dataclass
class Walk:
    """The stops of one way around, each once, and what was wrong on it: where the keyboard was lost, could not be
    seen, or went against the order of the page."""

    stops: list[QWidget] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    out_of_order: list[tuple[str, str]] = field(default_factory=list)


def walk_around(window, *, backward=False):
    """Press Tab until the keyboard is back where it started, and return what was met."""
    key = Qt.Key.Key_Backtab if backward else Qt.Key.Key_Tab
    walk = Walk()
    for _ in range(_MOST_STOPS):
        here = QApplication.focusWidget()
        if here is None or not here.isVisible() or here.window() is not window:
            walk.lost.append(f"after {walk.stops[-1:]}: {here}")
            return walk
        if here not in walk.stops:
            walk.stops.append(here)
        elif here is walk.stops[0] and len(walk.stops) > 1:
            if len(walk.out_of_order) == 1:  # the step from the end of the page to its start
                walk.out_of_order.clear()
            return walk
        elif here is not walk.stops[-1]:
            walk.lost.append(f"{told(here)} comes twice")
            return walk
        _step(window, here, key, walk, backward=backward)
        if QApplication.focusWidget() is here and not _is_inside(here):
            return walk
    walk.lost.append("no way around")
    return walk


def missed(window, stops):
    """Return the controls in sight that can be used and that Tab did not reach."""
    return [
        told(control)
        for kind in CONTROLS
        for control in window.findChildren(kind)
        if control.isVisible()
        and control.isEnabled()
        and control.window() is window
        and not isinstance(control.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox)
        and not isinstance(control, QHeaderView)
        and not _is_frame(control)
        and not _is_reached(control, stops)
    ]


def told(control):
    """Name a control in a failure."""
    name = control.accessibleName() or getattr(control, "text", str)() or control.objectName()
    return f"{type(control).__name__} “{name}”"


def place_of(widget, window):
    """Return the part of a widget that is seen, in the window's coordinates."""
    place = _whole(widget, window)
    above = widget.parentWidget()
    while above is not None and above is not window.parentWidget():
        place &= QRect(above.mapTo(window, QPoint()), above.size())
        if above is window:
            break
        above = above.parentWidget()
    return place


def _step(window, here, key, walk, *, backward):
    """Press the key once, and judge where the keyboard goes from `here`."""
    QApplication.processEvents()
    if place_of(here, window).isEmpty():
        walk.lost.append(f"{told(here)} is not in sight")
    with_keyboard = here.grab().toImage()
    press(key)
    QApplication.processEvents()
    there = QApplication.focusWidget()
    if there is None or there is here:
        return
    if not _differs(with_keyboard, here.grab().toImage()):
        walk.unseen.append(told(here))
    first, then = (there, here) if backward else (here, there)
    if not _follows(_whole(first, window), _whole(then, window), window):
        walk.out_of_order.append((told(first), told(then)))


def _whole(widget, window):
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _follows(first, then, window):
    """Whether `then` is read after `first`: below it, or farther along the line, the next column included."""
    if window.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        beside = then.right() <= first.left() + _SLACK
    else:
        beside = then.left() >= first.right() - _SLACK
    return beside or then.top() >= first.bottom() - _SLACK


def _differs(one, other):
    """Whether two pictures of a control differ by more than a text cursor."""
    one, other = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other))
    if one.size() != other.size():
        return True
    changed = QRect()
    for y in range(one.height()):
        if one.copy(0, y, one.width(), 1) != other.copy(0, y, other.width(), 1):
            changed |= QRect(0, y, 1, 1)
    high = changed.height()
    changed = QRect()
    for x in range(one.width()):
        if one.copy(x, 0, 1, one.height()) != other.copy(x, 0, 1, other.height()):
            changed |= QRect(x, 0, 1, 1)
    return changed.width() > _SEEN_SHARE * one.width() and high > 0


def _is_inside(control):
    """Whether Tab may move inside a control: from link to link, from row to row."""
    return isinstance(control, QAbstractScrollArea)


def _is_frame(control):
    """An area that only scrolls what is in it needs no keyboard of its own: its controls scroll it."""
    is_area = isinstance(control, QAbstractScrollArea) and not isinstance(control, QAbstractItemView)
    return is_area and control.focusPolicy() is Qt.FocusPolicy.NoFocus


def _is_reached(control, stops):
    """Tab stops at one of a group of radio buttons; the arrow keys reach the others."""
    if control in stops or control.focusProxy() in stops:
        return True
    group = control.group() if isinstance(control, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(button in stops for button in group.buttons())
    return isinstance(control, QRadioButton) and any(
        stop.parentWidget() is control.parentWidget() for stop in stops if isinstance(stop, QRadioButton)
    )
