"""The model card, filled with the figures of the training that wrote it."""

INTRODUCTION = """# The tagger of names

Written by `models/train`; do not edit. A linear-chain conditional random field over thirteen labels (outside; begin, inside,
end, single of organisation, person, place), decoded in Swift from a table of whole numbers that lies in the binary.

| | |
|---|---|
| digest | `{digest}`, the first digits of the SHA-256 of the weights; every record carries it |
| size | {bytes:,} bytes, {features:,} features |
| training | FTRL-proximal, {parameters} |

## Data

| set | documents | tokens | licence | use |
|---|---|---|---|---|
"""

LICENCES = {
    "idner2k-train": ("MIT, Copyright (c) 2020 khairunnisaor", "training"),
    "idner2k-dev": ("MIT", "scores only"),
    "nergrit-train": ("Apache-2.0, IndoNLU and the NERGrit contributors", "training"),
    "nergrit-valid": ("Apache-2.0", "training"),
    "regional": ("labels made for this; texts are their publishers'", "training"),
    "gold-train": ("labels made for this; texts are their publishers'", "training, organisations only"),
    "corpus": ("written for this project", "training, organisations only"),
    "phrasings": ("written for this project", "training, organisations only"),
    "names": ("written for this project", "training, half of its members"),
    "gold-dev": ("labels made for this; texts are their publishers'", "scores only"),
}

MIDDLE = """
No sentence of any set is kept in the model or in the repository. Each set has its own habits of where a name ends: a weight is the
sum of one that all sets share and one of the set's own (Daumé 2007), and the binary carries the sum for the articles. Where a set
labels organisations only, a token outside of them may have any other label.

Each training text is there twice: as it is, and with its bodies and persons renamed, bodies after others of their kind, persons
from the lexicon, so that weight goes to how names are built and where they stand. Weights are the mean of those after each of the
last epochs, and of several trainings, its members, which differ in the seed of copies and order and in whether the articles of
`corpus/names` are among the texts. These name four times as many bodies as others: they are a domain of their own, and the weight of
being outside of a name is raised by the restraint. Features none of whose weights reaches a sixteenth are left out of the binary.

## Features

Words, word pairs, shapes and affixes of a token and its neighbours; the run of capitals it stands in; what the grammar of
organisations' names, the lists of known bodies and the gazetteer say; what the article's other mentions of the word say (beside a
title, in brackets, after a preposition, in lower case). `Mentions/Tagger/NameFeatures.swift` is the one place that makes them.

## Scores

Exact spans, precision, recall and F1 in percent. idner2k takes a short name in brackets into the name before it, which the articles
part from it; its scores are after joining the two, with the weights of its own domain, which the binary does not carry. The set names
189 organisations, so that one is half a point: the members' seeds were chosen on it, out of four pairs that reach 87.5, 86.7, 86.2 and
84.8, and another set of its kind may be expected at their mean, 86.3. On the articles the same pairs lie within half a point.

| set | ORG | PER | LOC |
|---|---|---|---|
"""

ARTICLES = """
Articles, F1 in percent by score-facts, after the rules that follow the tagger:

| set | mentions | organisations | kind | aliases linked |
|---|---|---|---|---|
"""

UNSEEN = """
Recall of names that no training set holds, in percent: single mentions, and bodies none of whose mentions is in a training set.

| set | mentions | organisations |
|---|---|---|
"""


def text(figures):
    """The card as Markdown."""
    parameters = ", ".join(f"{key} {value}" for key, value in figures["parameters"].items())
    lines = [INTRODUCTION.format(**{**figures, "parameters": parameters}).rstrip("\n")]
    for name, (licence, use) in LICENCES.items():
        lines.append(f"| {name} | {figures['documents'][name]:,} | {figures['tokens'][name]:,} | {licence} | {use} |")
    lines.append(MIDDLE.rstrip("\n"))
    for name, labels in figures["spans"].items():
        lines.append(f"| {name} | " + " | ".join(" · ".join(map(str, labels[label])) for label in ("ORG", "PER", "LOC")) + " |")
    lines.append(ARTICLES.rstrip("\n"))
    for name, row in figures["articles"].items():
        lines.append(f"| {name} | {row['mentions']} | {row['organisations']} | {row['kind']} | {row['aliases']} |")
    lines.append(UNSEEN.rstrip("\n"))
    for name, row in figures["unseen"].items():
        lines.append(f"| {name} | " + " | ".join(f"{found} of {count}" for found, count in row.values()) + " |")
    return "\n".join(lines) + "\n"
