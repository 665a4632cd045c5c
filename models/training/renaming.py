"""Copies of the training articles in which bodies and persons are called otherwise: the tagger shall learn how names are built and
what stands around them, not which names there are.

A body takes the names of another one of its kind, form for form from the longest on, so that short names still stand for long ones;
a person takes names from the lexicon, word for word, the same ones throughout the article.
"""
import random
import re
from pathlib import Path

from . import rows

TABLE = re.compile(r'static let table: StaticString = """\n(.*?)\n\s*"""', re.S)


def person_words(root):
    """The words that persons are named with, from the lexicon."""
    source = (Path(root) / "Sources/ReportParse/Lexicon/PersonNames.swift").read_text(encoding="utf-8")
    return [word.capitalize() for word in TABLE.search(source).group(1).split()]


def forms(body):
    """The ways of writing a body's name, the longest first."""
    return sorted({rows.plain(form) for form in body["mentions"]} - {""}, key=lambda form: (-len(form), form))


def donors(documents):
    """{(kind, number of forms): [forms of a body]} of all documents."""
    pool = {}
    for document in documents:
        for body in document.get("bodies", []):
            known = forms(body)
            for count in range(1, min(len(known), 3) + 1):
                pool.setdefault((body.get("kind"), count), []).append(known)
    return pool


def new_names(document, pool, words, chance):
    """{form or person's word: what it is called now}."""
    names = {}
    for body in document["bodies"]:
        known = forms(body)
        others = pool.get((body.get("kind"), min(len(known), 3))) or pool.get((body.get("kind"), 1))
        if known and others:
            other = chance.choice(others)
            for place, form in enumerate(known):
                names.setdefault(form, other[min(place, len(other) - 1)])
    taken = {word for label in ("ORG", "LOC") for form in document["forms"].get(label, []) for word in rows.plain(form).split()}
    for form in document["forms"].get("PER", []):
        for word in rows.plain(form).split():
            if word[0].isupper() and word.isalpha() and len(word) > 2 and word not in taken and word not in names:
                names[word] = chance.choice(words)
    return names


def renamed(document, pool, words, chance):
    """The copy of a document; None where nothing is to be renamed."""
    names = new_names(document, pool, words, chance)
    if not names:
        return None
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
                         + r")(?!\w)")

    def written(text):
        lines = (rows.plain(line) for line in (text or "").split("\n"))
        return pattern.sub(lambda match: names[match.group(0)], "\n".join(lines)) or None

    labels = {label: [written(form) or form for form in found] for label, found in document["forms"].items()}
    return {**{key: document[key] for key in ("domain", "partial")}, "id": document["id"] + "+", "title": written(document["title"]),
            "text": written(document["text"]), "forms": labels}


def copies(documents, root, seed):
    """One copy of each document that lists its bodies."""
    chance, pool, words = random.Random(seed), donors(documents), person_words(root)
    made = (renamed(document, pool, words, chance) for document in documents if document.get("bodies"))
    return [document for document in made if document]


def sentences(documents, seed):
    """One copy of each sentence that is labelled token by token, its bodies and persons named after others of its set."""
    chance, pool = random.Random(seed), {}
    labelled = [document for document in documents if document.get("spans")]
    for document in labelled:
        for start, end, label in document["spans"]:
            pool.setdefault((document["domain"], label), []).append(document["text"][start:end])
    return [respelled(document, pool, chance) for document in labelled]


def respelled(document, pool, chance):
    """The copy of a sentence; places keep their names, which tell more."""
    text, before, spans = "", 0, []
    for start, end, label in sorted(document["spans"]):
        text += document["text"][before:start]
        name = document["text"][start:end] if label == "LOC" else chance.choice(pool[document["domain"], label])
        spans.append((len(text), len(text) + len(name), label))
        text, before = text + name, end
    return {"id": document["id"] + "+", "title": None, "text": text + document["text"][before:], "sentence": True, "spans": spans,
            "domain": document["domain"]}
