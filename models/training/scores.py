"""Exact-span scores of token-labelled sets."""
import re

from . import corpora, rows


def spans(document):
    """The predicted names of a sentence over the set's own tokens."""
    text, offsets = document["text"], rows.byte_offsets(document["text"])
    words = [text[start:end] for start, end in document["tokens"]]
    places = [(offsets[start], offsets[end]) for start, end in document["tokens"]]
    tags = ["O"] * len(places)
    for sentence, predicted in zip(document["rows"], document["pred"]):
        for first, last, label in corpora.spans_of(rows.iob(predicted)):
            low, high = sentence[first][0], sentence[last - 1][1]
            inside = [number for number, (start, end) in enumerate(places) if start < high and end > low]
            for position, number in enumerate(inside):
                if tags[number] == "O":
                    tags[number] = ("I-" if position else "B-") + label
    for number in range(1, len(words)):
        if bracketed(words[number]) and tags[number - 1].endswith("-ORG") and tags[number] in ("O", "B-ORG"):
            tags[number] = "I-ORG"
    return set(corpora.spans_of(tags))


def bracketed(word):
    """Whether a token is a short name in brackets: such sets take it into the body's name before it, where the articles part the two."""
    return re.fullmatch(r"\(\w{2,}\)?[.,]?", word) is not None and not word[1:].islower()


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
