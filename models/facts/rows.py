"""Amounts as read beside amounts as annotated."""


def key(q):
    return round(float(q["min"]), 6), round(float(q["max"]), 6), q["unit"]


def align(gold, read):
    """Pairs amounts of equal value in order of appearance, as score-facts does: {index read: annotation}."""
    a, b = [key(q) for q in gold], [key(q) for q in read]
    longest = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            longest[i][j] = longest[i + 1][j + 1] + 1 if a[i] == b[j] else max(longest[i + 1][j], longest[i][j + 1])
    pairs, i, j = {}, 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs[j] = gold[i]
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    used = {id(g) for g in pairs.values()}
    for g in gold:
        if id(g) not in used:
            free = next((j for j in range(len(b)) if j not in pairs and b[j] == key(g)), None)
            if free is not None:
                pairs[free] = g
    return pairs
