"""Turns a trained model into the table of whole numbers that the binary carries."""
import hashlib
import struct

import numpy as np

from .crf import DOMAINS, LABELS, LANES, Model

SCALE = 1024
FIRST_LANE = 2
# Features whose every weight is below a sixteenth are left out: almost half of them, which change no figure but cost time.
LEAST = 64
FORBIDDEN = -(1 << 24)


def rounded(model):
    """The model as the binary will hold it: from here on training and tagging add up the same whole numbers."""
    model.weight = (np.rint(model.weight * SCALE) / SCALE).astype(np.float32)
    model.transition = (np.rint(model.transition * SCALE) / SCALE).astype(np.float32)
    return model


def carried(model, domain):
    """The model that the binary carries: of each feature what all sets share plus what the domain adds to it, where that is not next
    to nothing for every label."""
    rows = {}
    owners, features = model.attributes >> np.uint64(32), model.attributes & np.uint64(0xFFFFFFFF)
    for place in np.flatnonzero((owners == 0) | (owners == DOMAINS[domain])):
        feature = int(features[place])
        rows[feature] = rows.get(feature, 0) + model.weight[place]
    held = sorted(feature for feature, row in rows.items() if feature and np.abs(row).max() * SCALE >= LEAST)
    weight = np.array([rows[feature] for feature in held], np.float32)
    return Model(np.array(held, np.uint64), weight, model.transition)


def table(model):
    """A feature's number and the weights of its labels in each 32 bytes."""
    out = bytearray()
    for feature, row in zip(model.attributes, model.weight):
        out += struct.pack("<I14h", feature, *np.clip(np.rint(row * SCALE), -32768, 32767).astype(int)[:14])
    return bytes(out)


def blob(model):
    """The embedded file of a model that `carried` made, and its digest."""
    transitions = np.full((LANES, LANES), FORBIDDEN, np.int32)
    size = len(LABELS)
    transitions[:size, FIRST_LANE:FIRST_LANE + size] = np.rint(model.transition[:, :size] * SCALE)
    body = transitions.tobytes() + table(model)
    digest = hashlib.sha256(body).hexdigest()[:12]
    return b"nametag1" + struct.pack("<III", size, SCALE, len(model.attributes)) + digest.encode() + body, digest
