"""The conditional random field of crf.c, called from Python."""
import ctypes
import subprocess
from pathlib import Path

import numpy as np

LABELS = ["O"] + [f"{place}-{kind}" for kind in ("ORG", "PER", "LOC") for place in "BIES"]
NUMBER = {label: number for number, label in enumerate(LABELS)}
LANES = 16
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
    """Sentences as flat arrays; `index` maps (domain or '', feature) to a row and grows while `learning`."""

    def __init__(self, documents, index, learning, domain=None):
        starts, bounds, features, allowed, rates = [0], [0], [], [], []
        for document in documents:
            own = domain or document["domain"]
            for number, sentence in enumerate(document["rows"]):
                for position, (_, _, names) in enumerate(sentence):
                    for name in names:
                        for key in (name, own[0].upper() + name):
                            row = index.get(key)
                            if row is None and learning:
                                row = index[key] = len(index)
                            if row is not None:
                                features.append(row)
                    bounds.append(len(features))
                    if learning:
                        allowed.append(document["allowed"][number][position])
                starts.append(len(bounds) - 1)
                rates.append(document.get("rate", 1.0))
        self.starts, self.bounds = np.array(starts, np.int64), np.array(bounds, np.int64)
        self.features, self.allowed = np.array(features, np.int32), np.array(allowed, np.uint16)
        self.rates = np.array(rates, np.float32)

    def keep(self, rare):
        """Drops features that are seen fewer times than that, and returns how rows are renumbered (-1 where dropped)."""
        counts = np.bincount(self.features)
        renumbered = np.where(counts >= rare, np.cumsum(counts >= rare) - 1, -1).astype(np.int32)
        mapped = renumbered[self.features]
        kept = np.concatenate([[0], np.cumsum(mapped >= 0)])
        self.bounds = kept[self.bounds].astype(np.int64)
        self.features = mapped[mapped >= 0]
        return renumbered


class Model:
    def __init__(self, index, weight, transition):
        self.index, self.weight, self.transition = index, weight, transition

    def tags(self, lib, documents, domain=None):
        """Sets `pred`: IOBES tags, sentence by sentence."""
        sequences = Sequences(documents, self.index, False, domain)
        out = np.zeros(len(sequences.bounds) - 1, np.uint8)
        lib.decode(ctypes.c_int64(len(sequences.starts) - 1), pointer(sequences.starts), pointer(sequences.bounds),
                   pointer(sequences.features), pointer(self.weight), pointer(self.transition), pointer(out))
        position = 0
        for document in documents:
            document["pred"] = []
            for sentence in document["rows"]:
                document["pred"].append([LABELS[number] for number in out[position:position + len(sentence)]])
                position += len(sentence)


def fit(lib, documents, epochs=12, settled=6, alpha=0.2, l1=1.0, l2=0.0, rare=1):
    """Trains on documents with `rows`, `allowed` and `domain`."""
    index = {}
    data = Sequences(documents, index, True)
    renumbered = data.keep(rare)
    index = {key: int(renumbered[row]) for key, row in index.items() if renumbered[row] >= 0}
    weight = np.zeros((len(index), LANES), np.float32)
    transition = np.zeros((len(LABELS), LANES), np.float32)
    failed = lib.fit(ctypes.c_int64(len(data.starts) - 1), pointer(data.starts), pointer(data.bounds), pointer(data.features),
                     pointer(data.allowed), pointer(data.rates), ctypes.c_int64(len(index)), ctypes.c_int(epochs),
                     ctypes.c_int(settled), ctypes.c_float(alpha), ctypes.c_float(l1), ctypes.c_float(l2), pointer(weight), pointer(transition))
    if failed:
        raise MemoryError("not enough memory to train")
    used = np.abs(weight).max(axis=1) > 0
    rows = np.flatnonzero(used)
    place = {int(row): number for number, row in enumerate(rows)}
    index = {key: place[row] for key, row in index.items() if row in place}
    return Model(index, np.ascontiguousarray(weight[rows]), transition)
