"""Teach the body model: train.py FEATURES_DIR OUTPUT, with FEATURES_DIR/{fundus-dev,wcxb-dev,indonesian-dev,outlets}.jsonl from page-bench."""
import json
import re
import struct
import sys
from collections import Counter
from pathlib import Path

import lightgbm
import numpy
from sklearn.model_selection import GroupKFold

SETS = ("fundus-dev", "wcxb-dev", "indonesian-dev")
OUTLETS = "outlets"
WORD = re.compile(r"\w+")
SETTINGS = dict(
    objective="binary", num_leaves=15, learning_rate=0.09, extra_trees=True, min_data_in_leaf=40, feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1,
    lambda_l2=5, min_sum_hessian_in_leaf=0.05, max_bin=63, verbose=-1, num_threads=2, seed=1)
TREES = 200
# The corpus's own pages are few, and stand for makes that the sets of real pages hardly hold.
OUTLET_WEIGHT = 2
# Pages whose gold is not their text: a portfolio of pictures, and a test report of which only the opening was marked.
UNSOUND = {"4271", "4677"}


def runs(text):
    words = WORD.findall(text or "")
    if len(words) < 4:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(tuple(words[i:i + 4]) for i in range(len(words) - 3))


def squeezed(text):
    return re.sub(r"[ \t\u00a0]+", " ", text).strip()


def publisher(dataset, page, gold):
    if dataset == "fundus-dev":
        return page.rsplit("-", 1)[0]
    if dataset == "indonesian-dev":
        return page.split("-")[0]
    if dataset == OUTLETS:
        return page
    return re.sub(r"^https?://(www\.)?", "", gold.get("url") or page).split("/")[0]


def labels(texts, gold):
    """1 for a line of the body, 0 for another, -1 for one that does not count; and how many runs each is worth."""
    body = gold["articleBody"]
    wanted, lines = runs(body), Counter(" ".join(WORD.findall(line)) for line in body.split("\n"))
    whole, used = " " + " ".join(WORD.findall(body)) + " ", Counter()
    optional = {squeezed(line) for line in gold.get("optional") or []}
    found, worth = [], []
    for text in texts:
        words = WORD.findall(text)
        if not words or squeezed(text) in optional:
            found.append(-1)
            worth.append(0)
        elif len(words) < 4:
            key = " ".join(words)
            hit = lines[key] > used[key] or (len(words) >= 2 and f" {key} " in whole and lines[key] == 0)
            used[key] += hit
            found.append(int(hit))
            worth.append(0.5 if len(words) > 1 else 0.25)
        else:
            own = runs(text)
            share = sum(min(n, max(0, wanted[run] - used[run])) for run, n in own.items()) / sum(own.values())
            if share >= 0.5:
                used.update(own)
            found.append(int(share >= 0.5))
            worth.append(max(0.5, sum(own.values()) * abs(2 * share - 1)))
    weight = (numpy.minimum(worth, 60) + 1) / (sum(wanted.values()) + 200)
    return numpy.array(found), weight


def golds(dataset):
    """By page: its body, and lines that may be read or left."""
    if dataset != OUTLETS:
        return json.loads((Path("../shared/html") / dataset / "gold.json").read_text())
    wanted = {path.stem: json.loads(path.read_text()) for path in Path("corpus/pages/outlets").glob("*.json")}
    return {name: dict(articleBody="\n".join(page["body"]), optional=page.get("optional")) for name, page in wanted.items()}


def pages(folder):
    all_pages = []
    for dataset in (*SETS, OUTLETS):
        gold = golds(dataset)
        for line in (Path(folder) / f"{dataset}.jsonl").open():
            page = json.loads(line)
            name = Path(page["page"]).stem
            if not page["texts"] or not gold[name]["articleBody"]:
                continue
            rows = [row or [0] * len(page["names"]) for row in page["rows"]]
            label, weight = labels(page["texts"], gold[name])
            if dataset == OUTLETS:
                weight = weight * OUTLET_WEIGHT
            all_pages.append(dict(
                dataset=dataset, name=name, group=dataset + publisher(dataset, name, gold[name]), gold=gold[name], texts=page["texts"],
                asked=numpy.array([bool(row) for row in page["rows"]]), x=numpy.array(rows, dtype=numpy.float32), y=label, w=weight))
    return all_pages


def taught(some):
    some = [page for page in some if page["name"] not in UNSOUND]
    x, y, w, asked = (numpy.concatenate([page[key] for page in some]) for key in ("x", "y", "w", "asked"))
    use = (y >= 0) & (w > 0) & asked
    return lightgbm.train(SETTINGS, lightgbm.Dataset(x[use], y[use], weight=w[use] / w[use].mean()), TREES)


def kept(model, page):
    return (model.predict(page["x"]) > 0.5) & page["asked"]


def f1(results):
    hits = extra = missed = 0
    for page, keep in results:
        optional = {squeezed(line) for line in page["gold"].get("optional") or []}
        got = runs("\n".join(text for text, k in zip(page["texts"], keep) if k and squeezed(text) not in optional))
        want = runs(page["gold"]["articleBody"])
        tp = sum(min(n, got[run]) for run, n in want.items())
        fp, fn = sum(got.values()) - tp, sum(want.values()) - tp
        all_runs = max(1, tp + fp + fn)
        hits, extra, missed = hits + tp / all_runs, extra + fp / all_runs, missed + fn / all_runs
    return 2 * hits / (2 * hits + extra + missed)


def write(model, path, features):
    nodes, leaves, roots = [], [], []

    def add(node):
        if "leaf_value" in node:
            leaves.append(node["leaf_value"])
            return -len(leaves)
        index = len(nodes)
        nodes.append(None)
        left, right = add(node["left_child"]), add(node["right_child"])
        nodes[index] = (node["threshold"], node["split_feature"], left, right)
        return index

    for tree in model.dump_model()["tree_info"]:
        roots.append(add(tree["tree_structure"]))
    data = b"BODY" + struct.pack("<5I", 1, features, len(roots), len(nodes), len(leaves))
    data += b"".join(struct.pack("<h", root) for root in roots) + b"\0\0" * (len(roots) % 2)
    data += b"".join(struct.pack("<fhhhh", *node, 0) for node in nodes) + b"".join(struct.pack("<f", leaf) for leaf in leaves)
    Path(path).write_bytes(data)


def main():
    all_pages = pages(sys.argv[1])
    held = []
    for train, test in GroupKFold(6).split(all_pages, groups=[page["group"] for page in all_pages]):
        model = taught([all_pages[i] for i in train])
        held += [(all_pages[i], kept(model, all_pages[i])) for i in test]
    model = taught(all_pages)
    for dataset in (*SETS, OUTLETS):
        seen = [(page, kept(model, page)) for page in all_pages if page["dataset"] == dataset]
        print(dataset, "held back %.4f" % f1([r for r in held if r[0]["dataset"] == dataset]), "taught %.4f" % f1(seen))
    write(model, sys.argv[2], all_pages[0]["x"].shape[1])


if __name__ == "__main__":
    main()
