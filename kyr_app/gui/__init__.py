"""The windows: the only package that knows Qt.

PySide can switch a module to snake_case names; for that it reads the source of every module imported after it. None
here asks for it, so it is told not to look: that spares each start 6 MiB of memory and about 30 ms (decision 8).
"""

import PySide6.QtCore  # noqa: F401 - shibokensupport comes into being with it
import shibokensupport.feature

shibokensupport.feature._mod_uses_pyside = lambda _: False  # noqa: SLF001 - there is no public switch
