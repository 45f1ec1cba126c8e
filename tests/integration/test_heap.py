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


GIVEN_BACK = """
import re
from pathlib import Path
from kyr_app.environment.heap import give_back_freed_memory

def memory():
    return int(re.search(r"Rss:\\s+(\\d+)", Path("/proc/self/smaps_rollup").read_text())[1])

blocks = [bytearray(60_000) for _ in range(1_000)]
kept = blocks[1::50]
del blocks
before = memory()
give_back_freed_memory()
print(before - memory())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the GNU C library's heap is meant")
def test_what_lies_free_between_used_blocks_can_be_given_back():
    done = subprocess.run([sys.executable, "-c", GIVEN_BACK], check=True, capture_output=True, text=True)
    assert int(done.stdout) > 10_000
