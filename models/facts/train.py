#!/usr/bin/env python3
"""Fit the weights of facts: train.py things|roles|parties|confidence TOOL [--folds]. Run by models/facts/train, which rebuilds the tool between."""
import pathlib
import sys
import tempfile

import confidence
import inputs
import learn
import tasks

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "Sources" / "CEmbedded" / "facts.weights"
HEAD = "# clue number weight: fitted by models/facts/train\n"
TASKS = {"things": tasks.Things, "roles": tasks.Roles}
LEARN = ["corpus", "train", "written-dev", "phrases"]


def write(task, weights):
    """Puts the weights of a task in place of its old ones."""
    kept = [line for line in WEIGHTS.read_text().splitlines() if line[:1] not in ("", "#") and not task.owns(line.split(" ")[0])]
    rows = kept + [f"{clue} {weight}" for clue, weight in weights.items() if abs(weight) > 1]
    rows.sort(key=lambda row: (row.split(" ")[0], int(row.split(" ")[1])))
    WEIGHTS.write_text(HEAD + "".join(row + "\n" for row in rows))


def union(rule, learnt):
    """The rule's party, else the learnt one, as the program has it."""
    return rule if rule >= 0 else learnt


def parties(sets, articles, with_folds):
    """Fits the parties and prints the F1 of each slot as the program fills it."""
    model = learn.fit(tasks.PARTIES, articles)
    read = learn.folds(tasks.PARTIES, articles) if with_folds else {}
    read.update({("dev", d["id"]): (d, *learn.predictions(tasks.PARTIES, model, d)) for d in sets["dev"]})
    for number, task in enumerate(tasks.PARTIES):
        both = {key: (d, [union(a["rule"][number], n) for a, n in zip(d["amounts"], answers[number])], None)
                for key, (d, answers, _) in read.items()}
        for part in sorted({part for part, _ in read}):
            print(f"{task.slot}, {part}: F1 %.3f of %d" % learn.f1(task, both, part), flush=True)
    write(tasks.PARTIES[0], model.weights)


def main():
    tool = sys.argv[2]
    with tempfile.TemporaryDirectory() as work:
        sets = inputs.everything(tool, ROOT, pathlib.Path(work))
    if sys.argv[1] == "confidence":
        return confidence.train(sets, LEARN[:-1])
    articles = [document for part in LEARN for document in sets[part]]
    if sys.argv[1] == "parties":
        return parties(sets, articles, "--folds" in sys.argv)
    task = TASKS[sys.argv[1]]
    if "--folds" in sys.argv:
        read = learn.folds(task, articles)
        for part in LEARN:
            print(f"{sys.argv[1]}, {part} left out by tenths: %.3f of %d" % learn.share(task, read, part))
    model = learn.fit(task, articles)
    read = {("dev", d["id"]): (d, *learn.predict(task, model, d)) for d in sets["dev"]}
    print(f"{sys.argv[1]}, dev: %.3f of %d" % learn.share(task, read), flush=True)
    write(task, model.weights)


if __name__ == "__main__":
    main()
