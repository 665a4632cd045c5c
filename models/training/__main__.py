"""models/train: see there."""
import json
import os
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from . import agreement, articles, card, corpora, crf, institutes, renaming, rows, scores, unseen, weights

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / "../shared"
TOOL = ROOT / ".build/release/name-features"
TRAINING = ("idner2k-train", "nergrit-train", "nergrit-valid", "regional", "gold-train", "corpus", "phrasings", "names")
PARAMETERS = {"epochs": 12, "settled": 6, "alpha": 0.2, "l1": 3.0}
# The trainings whose mean the model is: of each the seed of its copies and order, and whether the articles written to be learnt from
MEMBERS = ((1, False), (2, True))
# Added to the weight of being outside of a name: the written articles name four times as many bodies as others do.
RESTRAINT = 0.5
FOLDS = 10


def prepared():
    """All sets with features, labels and what each token's label may be."""
    sets = corpora.load(SHARED, ROOT / "corpus")
    for documents in sets.values():
        label(documents)
    return sets


def label(documents):
    """Adds features, labels and what each token's label may be."""
    rows.read(TOOL, documents)
    for document in documents:
        document["tagged"] = rows.tags(document)
        document["allowed"] = rows.allowed(document, crf.NUMBER)
    return documents


def member(library, documents, seed, with_written):
    """One of the trainings whose mean the model is."""
    own = [document for document in documents if with_written or document["domain"] != "written"]
    own = own + label(renaming.copies(own, ROOT, seed) + renaming.sentences(own, seed))
    random.Random(seed).shuffle(own)
    return crf.fit(library, own, **PARAMETERS)


def fitted(library, documents):
    """The model that some documents and their renamed copies teach."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        model = crf.mean(list(pool.map(lambda each: member(library, documents, *each), MEMBERS)))
    # The first feature is what every token has.
    every = documents[0]["rows"][0][0][2][0]
    model.weight[np.searchsorted(model.attributes, every), crf.NUMBER["O"]] += RESTRAINT
    return weights.rounded(model)


def gold(name):
    """Articles and annotations of a set."""
    if name == "corpus":
        documents = list(corpora.written(ROOT / "corpus/documents"))
        wanted = [{"id": path.parent.name, **json.loads(path.read_text(encoding="utf-8"))}
                  for path in sorted((ROOT / "corpus/documents").glob("*/expected.json"))]
        known = {document["id"] for document in documents}
        return ([{key: document[key] for key in ("id", "title", "text")} for document in documents],
                [row for row in wanted if row["id"] in known])
    file = "names.jsonl" if name == "regional" else "gold.jsonl"
    folder = SHARED / ("ner/regional" if name == "regional" else f"gold/{name.removeprefix('gold-')}")
    return corpora.lines(folder / "articles.jsonl"), corpora.lines(folder / file)


def cross_validated(library, sets, count):
    """Scores of the training articles, each tagged by a model that has not seen it."""
    names = ("regional", "gold-train", "corpus")
    folds = {name: sorted(document["id"] for document in sets[name]) for name in names}
    texts = {name: gold(name) for name in names}
    found = {name: "" for name in names}
    for fold in range(count):
        held = {document for name in names for document in folds[name][fold::count]}
        known = [document for name in TRAINING for document in sets[name] if document["id"] not in held]
        blob, _ = weights.blob(weights.carried(fitted(library, known), "regional"))
        for name, (written, _) in texts.items():
            found[name] += articles.organisations(TOOL, blob, [article for article in written if article["id"] in held])
        print(f"fold {fold + 1} of {count}", file=sys.stderr)
    result = {f"{name}, {count} folds": articles.score(SHARED, texts[name][1], found[name]) for name in names}
    both = texts["regional"][1] + texts["gold-train"][1]
    result[f"regional and gold-train, {count} folds"] = articles.score(SHARED, both, found["regional"] + found["gold-train"])
    return result


def main():
    institutes.write(SHARED / "gazetteers", ROOT / "Sources/CEmbedded/institutes.tsv")
    library = crf.library(ROOT / "models/.work")
    sets = prepared()
    known = [document for name in TRAINING for document in sets[name]]
    model = fitted(library, known)
    carried = weights.carried(model, "regional")
    blob, digest = weights.blob(carried)
    (ROOT / "Sources/CEmbedded/tagger.bin").write_bytes(blob)
    figures = {"digest": digest, "bytes": len(blob), "features": len(carried.attributes),
               "parameters": {**PARAMETERS, "members": len(MEMBERS), "restraint": RESTRAINT},
               "tokens": {name: sum(map(len, (s for d in sets[name] for s in d["rows"]))) for name in sets},
               "documents": {name: len(sets[name]) for name in sets}, "spans": {}, "articles": {}, "unseen": {}}
    model.tags(library, sets["idner2k-dev"])
    figures["spans"]["idner2k-dev"] = scores.exact(sets["idner2k-dev"])
    agreement.write(ROOT, TOOL, library, carried, ROOT / "Tests/ReportParseTests/Mentions/tagger-agreement.tsv")
    carried.tags(library, sets["gold-dev"])
    differing, of = agreement.differences(TOOL, blob, sets["gold-dev"], articles.tags)
    figures["decoder"] = {"tokens": of, "tagged otherwise than by the trainer": differing}
    for name in ("gold-dev", "gold-written-dev"):
        written, wanted = gold(name)
        found = articles.organisations(TOOL, blob, written)
        figures["articles"][name] = articles.score(SHARED, wanted, found)
        figures["unseen"][name] = unseen.recall(wanted, found, known)
    for option in sys.argv[1:]:
        if option.startswith("--folds"):
            figures["articles"] |= cross_validated(library, sets, int(option.partition("=")[2] or FOLDS))
    (ROOT / "models/figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    (ROOT / "models/MODEL_CARD.md").write_text(card.text(figures), encoding="utf-8")
    print(json.dumps({key: figures[key] for key in ("digest", "bytes", "decoder", "spans", "articles", "unseen")}, indent=1))


main()
