#!/usr/bin/env python3
"""Fits the weights by which repeats of an amount and parts of a total are told, and checks them on articles left out.

    models/context/fit_links.py TOOL repeats|parts   TOOL is .build/debug/name-features

Learns from the training articles, written-dev and the corpus's documents, never from dev. The regression is drawn towards
weights set by hand (PRIORS), since many signals occur in few articles only; the table in the Swift file is rewritten. Parts are
weighed on repeats as they stand: fit repeats first, build, then parts.
"""
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import json

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "models" / "facts"))
from inputs import annotated, documents  # noqa: E402
from rows import align  # noqa: E402

PRIORS = {"repeats": dict(
    always=-1.8, equal1=0.4, equal2=0.7, equal3=1.3, equal4=1.9, rounded1=-2, rounded2=-0.3, rounded3=0.8,
    rounded4=1.6, slipped=1, swapped=0.8, vague=1.1, sameRole=0.8, kindredRole=0.4, targetRole=-0.8,
    weakRole=0.1, otherRole=-0.6, bothWeigh=0.8, unknownThing=0.2, sameThing=0.9, agreeingThing=0.5,
    otherThing=-1.7, title=1, titleDistinct=0.7, restated=-0.3, apart=-1.3, near=0.2, further=0, far=-0.2,
    pointsBack=1, samePlace=0.4, nestedPlace=0, otherPlace=-1, sameTime=0.5, nestedTime=0.1, assumedTime=0,
    otherTime=-0.8, statedOtherPlace=-2.5, statedOtherTime=-2.5, sameHolder=0.3, otherHolder=-0.7,
    sameReceiver=0.3, otherReceiver=-0.7, sameGiver=0.3, otherGiver=-0.7, sameRate=0.3, noRate=-0.6,
    otherRate=-1.6, otherUnit=0.5,
), "parts": dict(
    always=-1.5, exact2=1.5, exact3=3, exact4=4, near2=0.3, near3=1.5, near4=2.5, before=0, behind=-1.5,
    sentence0=0, sentence1=0.3, sentence2=-0.3, sentence3=-0.5, beside=0, close=0, far=-0.5, sameRole=0.7,
    kindredRole=0.2, totalIsTarget=-1.5, partIsTarget=-1, otherRole=-0.3, weighs=-1, holds=-0.8,
    unknownThing=0, sameThing=0.3, otherThing=-0.7, otherRate=-1.8, samePlace=0, innerPlace=0.8,
    otherPlace=-0.5, sameTime=0.4, innerTime=0.4, otherTime=-1, paired=-0.8, within=1.8, withinOther=0.5,
    share=1.5, shareOther=0.3, opened=1.5, openedBefore=1.2, colon=0.3, outOf=0.3, outOfThis=4, listed=2,
    inPeriod=1.5, listedByTime=3, addsOtherTime=-2, becomes=-1.5, compared=-1, fits=0.3, overflows=-0.5,
    nearestLarger=0.2, notNearest=0, broken=-0.3, summed=2, called=0.4, title=0.5, tiny=-2, small=-0.3,
    middling=0.4, large=0.4, most=-0.5, read=1.5, readOther=-1, repeated=0, otherGiver=-4,
    otherGiverBefore=0, lacking=-1.5,
)}
FILES = {"repeats": "RepeatSignal", "parts": "PartSignal"}
# How strongly the prior holds, from which share a link is made, and documents whose annotation does not bear on the links.
STRENGTH = {"repeats": 4, "parts": 6}
SHARE = {"repeats": 0.5, "parts": 0.4}
LEFT_OUT = {"repeats": {"elpiji-oplosan-sukoharjo"}, "parts": set()}
KEY = {"repeats": "same_as", "parts": "part_of"}


def articles(tool, work):
    sets = {"corpus": documents(ROOT / "corpus")[:2]}
    for part in ("train", "written-dev"):
        sets[part] = annotated(ROOT.parent / "shared", part)[:2]
    for part, (inputs, gold) in sets.items():
        path = work / f"{part}.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in inputs), encoding="utf-8")
        out = subprocess.run([tool, "--facts", path], check=True, capture_output=True, text=True, encoding="utf-8").stdout
        for row in map(json.loads, out.splitlines()):
            if row["id"] in gold:
                yield part, row, gold[row["id"]]


def root(gold, index):
    seen = set()
    while gold[index].get("same_as") is not None and index not in seen:
        seen.add(index)
        index = gold[index]["same_as"]
    return index


def pairs(task, tool):
    """(set, article, first, second, signals, whether the annotation links the two), and the links of each set."""
    rows, wanted = [], {}
    with tempfile.TemporaryDirectory() as work:
        for part, row, gold in articles(tool, pathlib.Path(work)):
            if row["id"] in LEFT_OUT[task]:
                continue
            number = {id(fact): index for index, fact in enumerate(gold)}
            known = {read: number[id(fact)] for read, fact in align(gold, row["amounts"]).items()}
            wanted[part] = wanted.get(part, 0) + sum(fact.get(KEY[task]) is not None for fact in gold)
            for first, second, signals in row[task]:
                if task == "repeats" and first in known and second in known:
                    rows.append((part, row["id"], second, first, signals, root(gold, known[first]) == root(gold, known[second])))
                if task == "parts" and first in known:
                    total = gold[known[first]].get("part_of")
                    linked = total is not None and second in known and root(gold, known[second]) == total
                    rows.append((part, row["id"], first, second, signals, linked))
    return rows, wanted


def fit(X, y, start, strength):
    weights = start.copy()
    for _ in range(30):
        share = 1 / (1 + np.exp(-np.clip(X @ weights, -30, 30)))
        gradient = X.T @ (share - y) + strength * (weights - start)
        weights -= np.linalg.solve((X.T * (share * (1 - share))) @ X + strength * np.eye(len(start)), gradient)
    return weights


def report(rows, shares, wanted, least):
    best = {}
    for row, share in zip(rows, shares):
        if share > least and share > best.get(row[:3], (0, None))[0]:
            best[row[:3]] = (share, row[5])
    for part, count in wanted.items():
        mine = [right for key, (_, right) in best.items() if key[0] == part]
        right = sum(mine)
        print(f"{part:12} left out: P {right / max(1, len(mine)):.2f} R {right / max(1, count):.2f} of {count}")


def main():
    tool, task = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    file = ROOT / "Sources" / "ReportParse" / "Facts" / "Links" / f"{FILES[task]}.swift"
    source = file.read_text(encoding="utf-8")
    names = [n.strip() for line in re.findall(r"^    case (.*)$", source, re.M) for n in line.split(",")]
    place = {name: index for index, name in enumerate(names)}
    rows, wanted = pairs(task, tool)
    X, y = np.zeros((len(rows), len(names))), np.array([row[5] for row in rows], float)
    for index, row in enumerate(rows):
        X[index, [place[signal] for signal in row[4]]] = 1
    start = np.array([PRIORS[task].get(name, 0) for name in names])
    titles = sorted({row[1] for row in rows})
    random.Random(3).shuffle(titles)
    fold = np.array([titles.index(row[1]) % 10 for row in rows])
    shares = np.zeros(len(rows))
    for k in range(10):
        weights = fit(X[fold != k], y[fold != k], start, STRENGTH[task])
        shares[fold == k] = 1 / (1 + np.exp(-np.clip(X[fold == k] @ weights, -30, 30)))
    report(rows, shares, wanted, SHARE[task])
    weights = fit(X, y, start, STRENGTH[task])
    weights[place["always"]] -= np.log(SHARE[task] / (1 - SHARE[task]))
    cells = [f".{name}: {round(100 * weight)}," for name, weight in zip(names, weights)]
    lines = ["        " + " ".join(cells[at:at + 4]) for at in range(0, len(cells), 4)]
    table = f"static let table: [{FILES[task]}: Int] = [\n" + "\n".join(lines) + "\n    ]\n"
    file.write_text(re.sub(r"static let table: .*?\n    \]\n", lambda _: table, source, flags=re.S), encoding="utf-8")


if __name__ == "__main__":
    main()
