import subprocess
import sys

import pytest

FREED = """
import gc, re, sys
from pathlib import Path
from kyr_app.environment.heap import keep_heap_small

def memory():
    return int(re.search(r"Rss:\\s+(\\d+)", Path("/proc/self/smaps_rollup").read_text())[1])

if sys.argv[1] == "small":
    keep_heap_small()
before = memory()
for size in (4_000_000, 8_000_000, 16_000_000):
    block = bytearray(size)
    del block
blocks = [bytearray(300_000) for _ in range(100)]
kept = blocks[-1]
del blocks
gc.collect()
print(memory() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the GNU C library's heap is meant")
def test_freed_blocks_go_back_to_the_system():
    left = {
        how: int(subprocess.run([sys.executable, "-c", FREED, how], check=True, capture_output=True, text=True).stdout)
        for how in ("usual", "small")
    }
    assert left["small"] < 5_000 < left["usual"]
