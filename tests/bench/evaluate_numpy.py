"""The evaluation of one made lot in NumPy doubles: prints the median seconds of wall and CPU time, and the highest total."""

import json
import statistics
import sys
import time

import numpy as np


def prepare(path):
    with open(path, encoding="utf-8") as file:
        dossier = json.load(file)
    columns = []
    for criterion in dossier["tender"]["lots"][0]["criteria"]:
        scoring = criterion["scoring"]
        answers = [bid["answers"][criterion["id"]] for bid in dossier["bids"]]
        levels = scoring.get("levels")
        values = [float(levels[answer]) / 100 if levels else float(answer) for answer in answers]
        columns.append((float(criterion["weight"]), scoring, np.array(values)))
    return columns


def share(scoring, x):
    rule = scoring["rule"]
    if rule == "linear":
        worst, best = float(scoring["worst"]), float(scoring["best"])
        return np.clip((x - worst) / (best - worst), 0, 1)
    if rule == "levels":
        return x
    if rule == "steps":
        starts = np.array([float(step["from"]) for step in scoring["steps"]])
        percents = np.array([float(step["percent"]) for step in scoring["steps"]])
        return percents[np.searchsorted(starts, x, side="right") - 1] / 100
    if rule == "points":
        return x / float(scoring["max"])
    if rule == "relative-lowest":
        return x.min() / x
    if rule == "relative-highest":
        return x / x.max()
    if rule == "relative-range":
        return (x.max() - x) / (x.max() - x.min())
    if rule == "distance-lowest":
        return np.maximum(0, 1 - (x - x.min()) / x.min())
    raise ValueError(rule)


def evaluate(columns):
    total = np.zeros(len(columns[0][2]))
    for weight, scoring, x in columns:
        total += weight * share(scoring, x)
    total = np.round(total, 2)
    return total, np.argsort(-total)


def main():
    columns = prepare(sys.argv[1])
    repeats = int(sys.argv[2])
    evaluate(columns)
    wall, cpu = [], []
    for _ in range(5):
        start, start_cpu = time.perf_counter(), time.process_time()
        for _ in range(repeats):
            total, ranking = evaluate(columns)
        wall.append((time.perf_counter() - start) / repeats)
        cpu.append((time.process_time() - start_cpu) / repeats)
    print(statistics.median(wall), statistics.median(cpu), total[ranking[0]])


if __name__ == "__main__":
    main()
