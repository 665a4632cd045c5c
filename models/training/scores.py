"""Exact-span scores of token-labelled sets."""
from . import corpora, rows


def spans(document):
    """The predicted names of a sentence over the set's own tokens."""
    offsets = rows.byte_offsets(document["text"])
    places = [(offsets[start], offsets[end]) for start, end in document["tokens"]]
    tags = ["O"] * len(places)
    for sentence, predicted in zip(document["rows"], document["pred"]):
        for first, last, label in corpora.spans_of(rows.iob(predicted)):
            low, high = sentence[first][0], sentence[last - 1][1]
            inside = [number for number, (start, end) in enumerate(places) if start < high and end > low]
            for position, number in enumerate(inside):
                if tags[number] == "O":
                    goes_on = position or bracketed(document["text"], *places[number]) and tags[number - 1].endswith("-" + label)
                    tags[number] = ("I-" if goes_on else "B-") + label
    return set(corpora.spans_of(tags))


def bracketed(text, start, end):
    """Whether a token is a short name in brackets: such sets take it into the name before it, where the articles part the two."""
    return text[start] == "(" and end - start > 2 and start > 0


def exact(documents):
    """{label: (precision, recall, F1)} in percent."""
    result = {}
    for label in ("ORG", "PER", "LOC"):
        right = found = wanted = 0
        for document in documents:
            predicted = {span for span in spans(document) if span[2] == label}
            gold = {span for span in corpora.spans_of(document["tags"]) if span[2] == label}
            right, found, wanted = right + len(predicted & gold), found + len(predicted), wanted + len(gold)
        precision, recall = right / max(found, 1), right / max(wanted, 1)
        result[label] = [round(100 * value, 1) for value in (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))]
    return result
