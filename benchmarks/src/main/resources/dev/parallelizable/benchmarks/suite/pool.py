"""Python's multiprocessing.Pool beside Python's own loop.

pool.py WARMUPS ITERATIONS MILLISECONDS

The bodies take about as long as those in Java, in pure Python. Prints one JSON object for each way
on each workload: {"workload": …, "way": …, "elements": …, "nanos": [for each iteration]}.
"""

import json
import multiprocessing
import os
import sys
import time

MASK = (1 << 64) - 1
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()

steps = 1


def set_steps(n):
    global steps
    steps = n


def body(x):
    h = x
    for _ in range(steps):
        h = (h * 0x7F51AFD7ED558CCD ^ h >> 29) & MASK
    return h


def calibrated(nanos):
    """Sets how many steps take that long."""
    set_steps(10_000)
    best = min(timed(lambda: body(12345)) for _ in range(20))
    return max(1, round(nanos / (best / 10_000)))


def timed(run):
    start = time.perf_counter_ns()
    run()
    return time.perf_counter_ns() - start


def sample(run, millis):
    """The mean time of a run, over at least that many milliseconds."""
    runs = 0
    start = time.perf_counter_ns()
    while True:
        run()
        runs += 1
        elapsed = time.perf_counter_ns() - start
        if elapsed >= millis * 1_000_000:
            return elapsed / runs


def drain(results, inputs):
    count = sum(1 for _ in results)
    assert count == len(inputs), count


def measure(workload, way, inputs, run, effort):
    warmups, iterations, millis = effort
    for _ in range(warmups):
        sample(run, millis)
    nanos = [sample(run, millis) for _ in range(iterations)]
    print(
        json.dumps(
            {"workload": workload, "way": way, "elements": len(inputs), "nanos": nanos}
        ),
        flush=True,
    )


def best_chunk(call, inputs):
    """The chunk size with which a call is fastest."""
    sizes = sorted({max(1, len(inputs) // (CORES * parts)) for parts in (1, 4, 16, 64, 256)})
    return min(sizes, key=lambda size: min(timed(lambda: call(size)) for _ in range(3)))


def workload(name, nanos, length, effort):
    set_steps(calibrated(nanos))
    inputs = [i * 0x9E3779B97F4A7C15 & MASK for i in range(1, length + 1)]
    few = inputs[: max(64, length // 10)]
    measure(name, "Python loop", inputs, lambda: [body(x) for x in inputs], effort)
    with multiprocessing.Pool(CORES, set_steps, (steps,)) as pool:
        assert pool.map(body, few) == [body(x) for x in few]
        calls = {
            "map": lambda data, size: drain(pool.map(body, data, size), data),
            "imap": lambda data, size: drain(pool.imap(body, data, size), data),
            "imap_unordered": lambda data, size: drain(
                pool.imap_unordered(body, data, size), data
            ),
        }
        for way, call in calls.items():
            size = best_chunk(lambda chunk: call(inputs, chunk), inputs)
            measure(name, f"Pool.{way}, best chunk", inputs, lambda: call(inputs, size), effort)
            measure(name, f"Pool.{way}, chunk 1", few, lambda: call(few, 1), effort)
        # Workers that are waited for count as the suite's own, not as other processes.
        pool.close()
        pool.join()


def main():
    effort = tuple(int(arg) for arg in sys.argv[1:4])
    workload("1 µs", 1_000, 40_000, effort)
    workload("10 µs", 10_000, 4_000, effort)
    workload("1 ms", 1_000_000, 64, effort)


if __name__ == "__main__":
    main()
