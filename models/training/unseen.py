"""How many names are found that no training set holds."""
import json
import re
import unicodedata


def normalised(name):
    """A name as score-facts compares it."""
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name).casefold().replace("’", "'").replace("‘", "'"))
    return re.sub(r"\b(pt|cv|ud)\.", r"\1", name).strip(" .,;:\"'“”()")


def names(documents):
    """Every organisation's name of some labelled documents."""
    for document in documents:
        yield from document.get("forms", {}).get("ORG", [])
        if "spans" in document:
            yield from (document["text"][start:end] for start, end, label in document["spans"] if label == "ORG")


def recall(wanted, found, known):
    """{measure: [percent found, of how many]}: single mentions that no training set holds, and bodies none of whose mentions it
    holds."""
    seen = {normalised(name) for name in names(known)}
    got = {row["id"]: {normalised(form) for body in row["organisations"] for form in body["mentions"]}
           for row in map(json.loads, found.splitlines())}
    mentions, bodies = [], []
    for row in wanted:
        here = got.get(row["id"], set())
        for body in row["organisations"]:
            forms = {normalised(form) for form in body["mentions"]}
            mentions += [form in here for form in forms - seen]
            if not forms & seen:
                bodies.append(bool(forms & here))
    return {"mentions": share(mentions), "organisations": share(bodies)}


def share(hits):
    return [round(100 * sum(hits) / max(len(hits), 1), 1), len(hits)]
