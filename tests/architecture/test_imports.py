import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "kyr_app").rglob("*.py"))
CORE = [path for path in MODULES if path.parent.name == "model" or path.name == "errors.py"]
LAZY = {"__main__.py"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def imported_packages(tree):
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name.split(".")[0] for alias in names)
            case ast.ImportFrom(module=module, level=0):
                yield module.split(".")[0]


@pytest.mark.parametrize("path", CORE, ids=name)
def test_model_and_errors_need_the_standard_library_alone(path):
    packages = set(imported_packages(ast.parse(path.read_text(encoding="utf-8"))))
    assert packages - sys.stdlib_module_names <= {"kyr_app"}


@pytest.mark.parametrize("path", [path for path in MODULES if path.name not in LAZY], ids=name)
def test_imports_stand_at_the_top(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = [node for function in functions for node in ast.walk(function)]
    assert not any(isinstance(node, ast.Import | ast.ImportFrom) for node in inner)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_are_absolute(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert all(node.level == 0 for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
