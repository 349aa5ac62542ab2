"""Ranks under random weights in NumPy: SAMPLES BIDS LEAVES. Prints wall and processor seconds of one run."""
import sys
import time

import numpy

samples, bids, leaves = map(int, sys.argv[1:])
generator = numpy.random.default_rng(1)
earned = generator.random((bids, leaves))


def run():
    counts = numpy.zeros((bids, bids), dtype=numpy.int64)
    done = 0
    while done < samples:
        size = min(20_000, samples - done)  # what stays in the cache
        totals = generator.exponential(size=(size, leaves)) @ earned.T
        order = numpy.argsort(-totals, axis=1)
        for rank in range(bids):
            counts[:, rank] += numpy.bincount(order[:, rank], minlength=bids)
        done += size
    return counts


run()
wall, processor = time.perf_counter(), time.process_time()
run()
print(time.perf_counter() - wall, time.process_time() - processor)
