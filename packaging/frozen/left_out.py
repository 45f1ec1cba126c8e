"""What PyInstaller would bring along and the reader never uses: each with the reason it stays out.

Patterns are matched with fnmatch against the path inside the program, in small letters and with forward slashes.
"""

from collections.abc import Iterable
from fnmatch import fnmatchcase

MODULES_LEFT_OUT = {
    "PySide6.QtNetwork": "the reader has no network code",
    "PySide6.QtDBus": "nothing in Python talks to D-Bus; Qt's own C++ library stays for input methods",
    "PySide6.QtOpenGL": "everything is drawn by the processor",
    "attr": "rich would show objects of it; there are none",
    "asyncio": "whoever brings it along would open sockets with it",
    "ssl": "the reader has no network code",
    "_ssl": "the same",
    "_hashlib": "brings OpenSSL, 3 MB of memory; Python counts SHA-256 sums itself",
    "http": "the same",
    "ftplib": "the same",
    "smtplib": "the same",
    "xmlrpc": "the same",
    "urllib.request": "the same",
    "multiprocessing": "the reader starts no other program",
    "lxml": "fontTools would take it for files the reader never opens",
    "chardet": "a tool of the build, not of the program",
    "pygments": "rich colors program text with it; the reader shows none",
    "markdown_it": "rich reads Markdown with it; the reader has its own parser",
    "setuptools": "a tool of the build",
    "pkg_resources": "the same",
    "tkinter": "another window system",
    "unittest": "a tool of tests",
    "doctest": "the same",
    "pdb": "a tool for programmers",
    "pydoc": "the same",
    "readline": "a GPL library, for prompts the reader does not have",
}

FILES_LEFT_OUT = {
    "*/plugins/designer/*": "Qt Designer is not shipped",
    "*/plugins/egldeviceintegrations/*": "for screens without a window system",
    "*/plugins/generic/*": "keyboards and touch screens without a window system",
    "*/plugins/imageformats/*qgif*": "documents have PNG and SVG pictures only; Qt reads PNG without a plugin",
    "*/plugins/imageformats/*qicns*": "the same",
    "*/plugins/imageformats/*qico*": "the same",
    "*/plugins/imageformats/*qjpeg*": "the same",
    "*/plugins/imageformats/*qmac*": "the same",
    "*/plugins/imageformats/*qpdf*": "the same; it would bring Qt's own PDF engine, and pages are drawn by PDFium",
    "*/plugins/imageformats/*qtga*": "the same",
    "*/plugins/imageformats/*qtiff*": "the same",
    "*/plugins/imageformats/*qwbmp*": "the same",
    "*/plugins/imageformats/*qwebp*": "the same",
    "*/plugins/networkinformation/*": "the reader has no network code",
    "*/plugins/platforminputcontexts/*qtvirtualkeyboard*": "needs QML, 30 MB; systems have their own",
    "*/plugins/platforms/*qeglfs*": "for screens without a window system",
    "*/plugins/platforms/*qlinuxfb*": "the same",
    "*/plugins/platforms/*qminimal*": "draws nothing; for Qt's own tests",
    "*/plugins/platforms/*qvkkhrdisplay*": "for screens without a window system",
    "*/plugins/platforms/*qvnc*": "shows the window over the network",
    "*/plugins/platforms/*qdirect2d*": "a second way to draw on Windows",
    "*/plugins/platformthemes/*": "native dialogs and menus, which are not used; one of them brings all of GTK",
    "*/plugins/styles/*": "the reader has its own look, on Qt's Fusion style",
    "*/plugins/tls/*": "the reader has no network code",
    "*/plugins/vectorimageformats/*": "no animations",
    "*/plugins/wayland-graphics-integration-client/*": "everything is drawn by the processor",
    "*/plugins/wayland-graphics-integration-server/*": "for programs that are a window system",
    "*/plugins/xcbglintegrations/*": "everything is drawn by the processor",
    "pyside6/*translations/*.qm": "Qt's own dialogs speak the window's languages only; see FILES_KEPT",
    "resources/translations/*.po": "the source of the .mo beside it",
    "resources/translations/*.ts": "the source of the .qm beside it",
    "*qt6eglfs*": "for screens without a window system",
    "*qt6network*": "the reader has no network code",
    "*qt6opengl*": "everything is drawn by the processor",
    "*qt6pdf*": "pages are drawn by PDFium",
    "*qt6qml*": "the window is made of widgets",
    "*qt6quick*": "the same",
    "*qt6virtualkeyboard*": "needs QML; systems have their own",
    "*qt6wleglclient*": "everything is drawn by the processor",
    "*opengl32sw*": "a 20 MB substitute for OpenGL, which is not used",
    "*d3dcompiler*": "the same",
}

FILES_KEPT = {
    "pyside6/*translations/qtbase_es.qm": "Spanish is a language of the window; English needs no file",
}


def is_left_out(path: str) -> bool:
    """Whether the file at `path` inside the program stays out."""
    plain = path.replace("\\", "/").lower()
    return _is_in(FILES_LEFT_OUT, plain) and not _is_in(FILES_KEPT, plain)


def _is_in(patterns: Iterable[str], path: str) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)
