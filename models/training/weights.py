"""Turns a crfsuite model into the table of whole numbers that the binary carries."""
import hashlib
import struct

LABELS = ["O"] + [f"{place}-{kind}" for kind in ("ORG", "PER", "LOC") for place in "BIES"]
SCALE = 1024
FIRST_LANE = 2
FORBIDDEN = -(1 << 24)


def merged(info, domain):
    """{feature: {label: weight}} of the features all sets share, plus what the domain adds to each."""
    rows = {}
    for (name, label), weight in info.state_features.items():
        prefix, _, feature = name.rpartition(":")
        if prefix in ("", domain[0]):
            row = rows.setdefault(int(feature, 36), {})
            row[label] = row.get(label, 0.0) + weight
    return rows


def table(rows, slots):
    """The open-addressing table: a feature's number and thirteen weights in each 32 bytes."""
    filled = [None] * slots
    for feature in sorted(rows):
        slot = feature * slots >> 32
        while filled[slot] is not None:
            slot = (slot + 1) % slots
        filled[slot] = feature
    out = bytearray()
    for feature in filled:
        weights = [0] * 14
        if feature is not None:
            for label, weight in rows[feature].items():
                weights[LABELS.index(label)] = max(-32768, min(32767, round(weight * SCALE)))
        out += struct.pack("<I14h", feature or 0, *weights)
    return bytes(out)


def blob(info, domain, smallest=0.0):
    """The embedded file: header, transitions, table."""
    rows = {feature: row for feature, row in merged(info, domain).items()
            if feature and max(map(abs, row.values())) > smallest}
    slots = max(16, len(rows) * 4 // 3)
    transitions = [[FORBIDDEN] * 16 for _ in range(16)]
    for start, first in enumerate(LABELS):
        for stop, second in enumerate(LABELS):
            weight = info.transitions.get((first, second), 0.0)
            transitions[start][FIRST_LANE + stop] = round(weight * SCALE)
    body = b"".join(struct.pack("<16i", *row) for row in transitions) + table(rows, slots)
    digest = hashlib.sha256(body).hexdigest()[:12]
    return b"nametag1" + struct.pack("<III", len(LABELS), SCALE, slots) + digest.encode() + body, digest, len(rows)
