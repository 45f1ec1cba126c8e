"""What can be asked for in menus."""


def actions_in(menu):
    """Return what can be asked for in a menu and the menus below it."""
    for action in menu.actions():
        if action.menu() is not None:
            yield from actions_in(action.menu())
        elif not action.isSeparator():
            yield action
