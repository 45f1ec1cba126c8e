"""Prints every accessible part that is reachable as JSON. Run by the system's Python, which has pyatspi."""

import json

import pyatspi

KEPT_THOUGH_SCROLLED_AWAY = ("heading", "paragraph", "link")


def walk(part, found):
    """Add `part` and what is below it, leaving out what is not shown."""
    role = part.getRoleName()
    showing = part.getState().contains(pyatspi.STATE_SHOWING)
    if not showing and role not in ("application", *KEPT_THOUGH_SCROLLED_AWAY):
        return
    attributes = dict(item.split(":", 1) for item in part.getAttributes())
    found.append({
        "role": role,
        "name": part.name,
        "description": part.description,
        "labels": [
            relation.getTarget(at).name
            for relation in part.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
            for at in range(relation.getNTargets())
        ],
        "level": attributes.get("level"),
        "language": part.get_object_locale(),
        "focusable": part.getState().contains(pyatspi.STATE_FOCUSABLE),
    })  # fmt: skip
    for child in part:
        if child is not None:
            walk(child, found)


found = []
for application in pyatspi.Registry.getDesktop(0):
    if application is not None:
        walk(application, found)
print(json.dumps(found))
