"""Turns a trained model into the table of whole numbers that the binary carries."""
import hashlib
import struct

import numpy as np

from .crf import LABELS, LANES

SCALE = 1024
FIRST_LANE = 2
FORBIDDEN = -(1 << 24)


def rounded(model):
    """The model as the binary will hold it: from here on training and tagging add up the same whole numbers."""
    model.weight = (np.rint(model.weight * SCALE) / SCALE).astype(np.float32)
    model.transition = (np.rint(model.transition * SCALE) / SCALE).astype(np.float32)
    return model


def merged(model, domain):
    """{feature: weights} of what all sets share plus what the domain adds to it."""
    rows = {}
    for key, row in model.index.items():
        if key[0] in (domain[0].upper(), *"0123456789abcdefghijklmnopqrstuvwxyz"):
            feature = int(key[1:] if key[0].isupper() else key, 36)
            rows[feature] = rows.get(feature, 0) + model.weight[row].astype(np.float64)
    return rows


def table(rows):
    """A feature's number and the weights of its labels in each 32 bytes."""
    out = bytearray()
    for feature in sorted(rows):
        out += struct.pack("<I14h", feature, *np.clip(np.rint(rows[feature] * SCALE), -32768, 32767).astype(int)[:14])
    return bytes(out)


def blob(model, domain):
    """The embedded file, its digest and how many features it holds."""
    rows = {feature: row for feature, row in merged(model, domain).items() if feature and np.abs(row).max() * SCALE > 0.5}
    transitions = np.full((LANES, LANES), FORBIDDEN, np.int32)
    size = len(LABELS)
    transitions[:size, FIRST_LANE:FIRST_LANE + size] = np.rint(model.transition[:, :size] * SCALE)
    body = transitions.tobytes() + table(rows)
    digest = hashlib.sha256(body).hexdigest()[:12]
    return b"nametag1" + struct.pack("<III", size, SCALE, len(rows)) + digest.encode() + body, digest, len(rows)
