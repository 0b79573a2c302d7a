"""The whole process against orjson: rounds in turn, so that the machine's moods fall on both."""

import pathlib
import statistics
import subprocess
import sys
import time

import orjson

tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
texts = [path.read_bytes() for path in sorted(folder.rglob("*.json"))]
rounds = 15


def parse():
    start = time.perf_counter()
    for text in texts:
        orjson.loads(text)
    return time.perf_counter() - start


def lint():
    start = time.perf_counter()
    process = subprocess.run([tool, "--quiet", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    elapsed = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(f"servicelint ended with {process.returncode}")
    return elapsed


for _ in range(3):
    parse()
lint()
pairs = [(lint(), min(parse(), parse(), parse())) for _ in range(rounds)]
ratios = sorted(mine / peer for mine, peer in pairs)
print(f"{len(texts)} files, {sum(map(len, texts)) / 1e6:.2f} MB, {rounds} rounds")
print(f"orjson {orjson.__version__}, warm: {statistics.median(p for _, p in pairs) * 1000:.1f} ms (= 1 T)")
print(f"servicelint, whole process: {statistics.median(m for m, _ in pairs) * 1000:.1f} ms")
print(f"ratio: median {statistics.median(ratios):.2f} T, from {ratios[0]:.2f} to {ratios[-1]:.2f} (goal: at most 2)")
