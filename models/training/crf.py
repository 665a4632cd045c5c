"""The conditional random field of crf.c, called from Python."""
import ctypes
import subprocess
from pathlib import Path

import numpy as np

LABELS = ["O"] + [f"{place}-{kind}" for kind in ("ORG", "PER", "LOC") for place in "BIES"]
NUMBER = {label: number for number, label in enumerate(LABELS)}
LANES = 16
DOMAINS = {"idner2k": 1, "nergrit": 2, "regional": 3, "written": 4}
SOURCE = Path(__file__).with_name("crf.c")


def library(folder):
    """Compiles crf.c once into a folder and loads it."""
    target = Path(folder) / "crf.so"
    if not target.exists() or target.stat().st_mtime < SOURCE.stat().st_mtime:
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-o", str(target), str(SOURCE), "-lm"],
                       check=True)
    return ctypes.CDLL(str(target))


def pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)


class Sequences:
    """Sentences as flat arrays. Each feature is there twice: as the attribute that all domains share, and as the domain's own, which
    has the domain's number above the feature's 32 bits."""

    def __init__(self, documents, domain=None):
        sentences = [sentence for document in documents for sentence in document["rows"]]
        tokens = [features for sentence in sentences for _, _, features in sentence]
        counts = [sum(len(features) for sentence in document["rows"] for _, _, features in sentence) for document in documents]
        domains = np.array([DOMAINS[domain or document["domain"]] for document in documents], np.uint64) << np.uint64(32)
        shared = np.concatenate(tokens).astype(np.uint64)
        self.attributes = np.stack([shared, shared | np.repeat(domains, counts)], 1).ravel()
        self.bounds = 2 * ends(map(len, tokens))
        self.starts = ends(map(len, sentences))

    def rows(self, known):
        """The place of each attribute among those that are known, in order; attributes that are not fall away."""
        places = np.minimum(np.searchsorted(known, self.attributes), len(known) - 1)
        kept = known[places] == self.attributes
        self.bounds = np.concatenate([[0], np.cumsum(kept)])[self.bounds].astype(np.int64)
        return places[kept].astype(np.int32)


def ends(lengths):
    return np.concatenate([[0], np.cumsum(np.fromiter(lengths, np.int64))]).astype(np.int64)


class Model:
    """`attributes` in order, and of each the weights of its labels."""

    def __init__(self, attributes, weight, transition):
        self.attributes, self.weight, self.transition = attributes, weight, transition

    def tags(self, lib, documents, domain=None):
        """Sets `pred`: IOBES tags, sentence by sentence."""
        sequences = Sequences(documents, domain)
        rows = sequences.rows(self.attributes)
        out = np.zeros(len(sequences.bounds) - 1, np.uint8)
        lib.decode(ctypes.c_int64(len(sequences.starts) - 1), pointer(sequences.starts), pointer(sequences.bounds), pointer(rows),
                   pointer(self.weight), pointer(self.transition), pointer(out))
        position = 0
        for document in documents:
            document["pred"] = []
            for sentence in document["rows"]:
                document["pred"].append([LABELS[number] for number in out[position:position + len(sentence)]])
                position += len(sentence)


def fit(lib, documents, epochs=12, settled=6, alpha=0.2, l1=1.0, l2=0.0):
    """Trains on documents with `rows`, `allowed` and `domain`."""
    data = Sequences(documents)
    allowed = np.array([labels for document in documents for sentence in document["allowed"] for labels in sentence], np.uint16)
    attributes, rows = np.unique(data.attributes, return_inverse=True)
    rows = rows.astype(np.int32)
    weight = np.zeros((len(attributes), LANES), np.float32)
    transition = np.zeros((len(LABELS), LANES), np.float32)
    failed = lib.fit(ctypes.c_int64(len(data.starts) - 1), pointer(data.starts), pointer(data.bounds), pointer(rows), pointer(allowed),
                     ctypes.c_int64(len(attributes)), ctypes.c_int(epochs), ctypes.c_int(settled), ctypes.c_float(alpha),
                     ctypes.c_float(l1), ctypes.c_float(l2), pointer(weight), pointer(transition))
    if failed:
        raise MemoryError("not enough memory to train")
    used = np.abs(weight).max(axis=1) > 0
    return Model(attributes[used], np.ascontiguousarray(weight[used]), transition)


def mean(models):
    """The model whose weights are the mean of several models' weights."""
    attributes = np.unique(np.concatenate([model.attributes for model in models]))
    weight = np.zeros((len(attributes), LANES), np.float32)
    for model in models:
        weight[np.searchsorted(attributes, model.attributes)] += model.weight / len(models)
    return Model(attributes, weight, np.mean([model.transition for model in models], axis=0, dtype=np.float32))
