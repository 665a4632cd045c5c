"""Tokens and features as the pipeline sees them, with the labels of a set laid over them."""
import json
import re
import subprocess
import tempfile

import numpy as np


def read(tool, documents):
    """Runs the feature tool over documents and adds `seen` (the text it read) and `rows` (start, end, numbers of features) to each."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for document in documents:
            fields = {key: document[key] for key in ("id", "title", "text", "sentence") if document.get(key) is not None}
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")
        file.flush()
        out = subprocess.run([str(tool), file.name], check=True, capture_output=True).stdout.decode("utf-8")
    lines = iter(out.split("\n"))
    for document in documents:
        document["seen"] = json.loads(next(lines))["text"]
        document["rows"], sentence = [], []
        for line in lines:
            if line:
                start, end, *features = line.split(" ")
                sentence.append((int(start), int(end), np.array([int(feature, 36) for feature in features], np.uint32)))
            elif sentence:
                document["rows"].append(sentence)
                sentence = []
            else:
                break
    return documents


def tags(document):
    """The IOB tag of every token, sentence by sentence; None where a set says nothing of a token."""
    taken = mark_spans(document) if "spans" in document else mark_forms(document)
    result = []
    for sentence in document["rows"]:
        previous, tagged = None, []
        for start, end, _ in sentence:
            name = taken.get(start)
            if name is None:
                tagged.append("O")
            else:
                tagged.append(("I-" if name == previous else "B-") + name[1])
            previous = name
        result.append(tagged)
    return result


def iobes(tags):
    """IOB tags with the ends of names marked."""
    out = []
    for number, tag in enumerate(tags):
        goes_on = number + 1 < len(tags) and tags[number + 1] == "I-" + tag[2:]
        if tag.startswith("B"):
            tag = ("B" if goes_on else "S") + tag[1:]
        elif tag.startswith("I"):
            tag = ("I" if goes_on else "E") + tag[1:]
        out.append(tag)
    return out


def iob(tags):
    return [tag.replace("E-", "I-").replace("S-", "B-") for tag in tags]


def allowed(document, number):
    """The labels each token may have, as bits: one where the set labels everything, else all that are no organisation."""
    open_mask = sum(1 << bit for label, bit in number.items() if not label.endswith("ORG"))
    return [[open_mask if tag == "O" and document.get("partial") else 1 << number[tag] for tag in iobes(sentence)]
            for sentence in document["tagged"]]


def byte_offsets(text):
    """The byte offset of every character and of the end."""
    offsets, total = [], 0
    for character in text:
        offsets.append(total)
        total += len(character.encode("utf-8"))
    return offsets + [total]


def mark_spans(document):
    """{token start: (name number, label)} from character spans."""
    offsets = byte_offsets(document["text"])
    assert document["seen"] == document["text"], document["id"]
    taken = {}
    for number, (start, end, label) in enumerate(document["spans"]):
        low, high = offsets[start], offsets[end]
        for sentence in document["rows"]:
            for first, last, _ in sentence:
                if first >= low and last <= high:
                    taken[first] = (number, label)
    return taken


def plain(text):
    """White space as the pipeline writes it."""
    text = re.sub("[\u200b-\u200d\u2060\ufeff\u00ad]", "", text)
    return " ".join(text.replace("\u00a0", " ").split())


def mark_forms(document):
    """{token start: (name number, label)}: every occurrence of every form at token boundaries, longest first."""
    text = document["seen"]
    offsets = byte_offsets(text)
    starts = {row[0] for sentence in document["rows"] for row in sentence}
    ends = {row[1] for sentence in document["rows"] for row in sentence}
    tokens = sorted(starts)
    wanted = sorted({(plain(form), label) for label, forms in document["forms"].items() for form in forms if plain(form)},
                    key=lambda item: (-len(item[0]), item))
    taken, number = {}, 0
    document["unfound"] = []
    for form, label in wanted:
        position, found = text.find(form), False
        while position >= 0:
            low, high = offsets[position], offsets[position + len(form)]
            inside = [start for start in tokens if low <= start < high]
            if low in starts and high in ends:
                found = True
                if not any(start in taken for start in inside):
                    number += 1
                    for start in inside:
                        taken[start] = (number, label)
            position = text.find(form, position + 1)
        if not found:
            document["unfound"].append((label, form))
    return taken
