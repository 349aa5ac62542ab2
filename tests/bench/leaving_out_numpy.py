"""Who wins a made lot without each bid, in NumPy doubles: prints the median seconds of wall and CPU time, and the winners."""

import json
import statistics
import sys
import time

import numpy as np
from evaluate_numpy import evaluate, prepare


def winners(columns):
    bids = len(columns[0][2])
    found = []
    for bid in range(bids):
        _, ranking = evaluate([(weight, scoring, np.delete(x, bid)) for weight, scoring, x in columns])
        found.append(ranking[0] + (ranking[0] >= bid))
    return found


def main():
    columns = prepare(sys.argv[1])
    winners(columns)
    wall, cpu = [], []
    for _ in range(5):
        start, start_cpu = time.perf_counter(), time.process_time()
        found = winners(columns)
        wall.append(time.perf_counter() - start)
        cpu.append(time.process_time() - start_cpu)
    with open(sys.argv[1], encoding="utf-8") as file:
        ids = [bid["id"] for bid in json.load(file)["bids"]]
    print(statistics.median(wall), statistics.median(cpu), *(ids[bid] for bid in found))


main()
