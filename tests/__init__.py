"""Tests; a package, so that its name is not taken by a dependency that installs one of the same name."""
