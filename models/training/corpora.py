"""The labelled sets as documents with character spans.

A document is {"id", "title", "text", "spans", "forms", "domain"}: `spans` are (start, end, label) in characters of `text`
for sets labelled token by token; `forms` are {label: [surface form]} for sets labelled per document, `bodies` their organisations.
"""
import json
import re
from pathlib import Path

LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANISATION": "ORG", "LOC": "LOC", "PLACE": "LOC"}


def sentences(path):
    """(token, tag) lists of a file in CoNLL form, whatever separates its columns."""
    current = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        parts = line.split("\t") if "\t" in line else line.split(" ")
        if len(parts) < 2 or not parts[0].strip():
            if current:
                yield current
            current = []
            continue
        current.append((parts[0], parts[-1].strip()))
    if current:
        yield current


def detokenise(tokens, spaced_marks):
    """The tokens as running text and the place of each; `spaced_marks` says that marks were cut off with spaces."""
    text, places, glue, quoted = "", [], True, False
    for token in tokens:
        joined = glue
        if spaced_marks and token in {",", ".", ")", ":", ";", "?", "!", "%", "-", "/", "]"}:
            joined = True
        if token == '"' and spaced_marks:
            joined = quoted
        if text and not joined:
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glue = spaced_marks and (token in {"(", "-", "/", "["} or token == '"' and not quoted)
        if token == '"':
            quoted = not quoted
    return text, places


def spans_of(tags):
    """(first, last + 1, label) of each name in a list of IOB tags."""
    found, start, label = [], None, None
    for index, tag in enumerate(list(tags) + ["O"]):
        kind = LABELS.get(tag[2:]) if len(tag) > 2 else None
        if start is not None and (kind != label or tag.startswith("B")):
            found.append((start, index, label))
            start = None
        if kind and start is None:
            start, label = index, kind
    return found


def conll(path, domain, spaced_marks):
    """The documents of a token-labelled file, a sentence each."""
    for number, sentence in enumerate(sentences(path)):
        tokens = [token for token, _ in sentence]
        text, places = detokenise(tokens, spaced_marks)
        spans = []
        for first, last, label in spans_of([tag for _, tag in sentence]):
            start, end = places[first][0], places[last - 1][1]
            while start < end and text[start] in "(\"'“‘[.,":
                start += 1
            while end > start and text[end - 1] in ")\"'”’],;:":
                end -= 1
            if text[end - 1] == "." and not re.search(r"\b(Tbk|Jr|[A-Z])\.$", text[start:end]):
                end -= 1
            if start < end:
                spans.append((start, end, label))
        yield {"id": f"{domain}-{number}", "title": None, "text": text, "sentence": True, "spans": spans, "domain": domain,
               "tokens": places, "tags": [tag for _, tag in sentence]}


def lines(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def forms(folder, names, domain, other_labels):
    """Documents labelled with surface forms; `other_labels` says whether persons and places are labelled too."""
    labels = {row["id"]: row for row in lines(folder / names)}
    for article in lines(folder / "articles.jsonl"):
        row = labels.get(article["id"])
        if row is None:
            continue
        wanted = {"ORG": [form for organisation in row["organisations"] for form in organisation["mentions"]]}
        if other_labels:
            wanted["PER"], wanted["LOC"] = row["persons"], row["places"]
        yield {"id": article["id"], "title": article.get("title"), "text": article["text"], "forms": wanted, "domain": domain,
               "partial": not other_labels, "bodies": row["organisations"]}


def written(folder):
    """The documents of the regression corpus, labelled with surface forms of organisations."""
    for path in sorted(Path(folder).glob("*/expected.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        text, title = expected["document"].get("text"), expected["document"].get("title")
        if not text:
            continue
        if title and text.startswith(title):
            text = text[len(title):].lstrip("\n")
        yield {"id": path.parent.name, "title": title, "text": text, "domain": "regional", "partial": True,
               "bodies": expected["organisations"], "forms": {"ORG": [form for organisation in expected["organisations"] for form in organisation["mentions"]]}}


MARK = re.compile(r"\{(?:(person|place)|(\w+) (\d+)):([^{}]*)\}")
KINDS = {"government", "company", "hospital", "association", "security", "education", "party", "media", "international", "other"}


def unmarked(line, where, bodies, others):
    """A line without its marks, whose names are added to `bodies` ({number: {kind, mentions}}) and `others` ({label: names})."""
    def name(mark):
        other, kind, number, form = mark.groups()
        if not form or form != form.strip():
            raise ValueError(f"{where}: a name begins and ends with its own letters: {mark.group(0)}")
        if other:
            others[LABELS[other.upper()]].append(form)
            return form
        if kind not in KINDS:
            raise ValueError(f"{where}: no kind of organisations: {mark.group(0)}")
        body = bodies.setdefault(number, {"kind": kind, "mentions": []})
        if body["kind"] != kind:
            raise ValueError(f"{where}: {body['kind']} before: {mark.group(0)}")
        body["mentions"].append(form)
        return form

    text = MARK.sub(name, line)
    if "{" in text or "}" in text:
        raise ValueError(f"{where}: a brace is no part of a mark: {text}")
    return text


def named(folder):
    """The articles of the corpus in which every organisation, person and place is marked."""
    for path in sorted(Path(folder).glob("*.txt")):
        bodies, others = {}, {"PER": [], "LOC": []}
        lines = [unmarked(line, f"{path.name}:{number}", bodies, others)
                 for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)]
        if len(lines) < 3 or not lines[0] or lines[1]:
            raise ValueError(f"{path.name}:2: a headline, an empty line and paragraphs")
        forms = {"ORG": [form for body in bodies.values() for form in body["mentions"]], **others}
        yield {"id": path.stem, "title": lines[0], "text": "\n".join(lines[2:]), "domain": "written", "partial": False,
               "bodies": list(bodies.values()), "forms": {label: list(dict.fromkeys(names)) for label, names in forms.items()}}


def marked(line):
    """A phrasing without its marks, and the marked names."""
    text, open_at, found = "", [], []
    for part in re.split(r"(\[\[|\]\])", line):
        if part == "[[":
            open_at.append(len(text))
        elif part == "]]":
            found.append(text[open_at.pop():])
        else:
            text += part
    return text, found


def phrasings(folder):
    """The phrasings of the regression corpus that say which organisations they name, or that they name none."""
    for path in sorted(Path(folder).glob("*.phrases")):
        wanted, kind = False, None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if line.startswith("@"):
                wanted = line.startswith(("@ organisation ", "@ none organisation"))
                kind = re.search(r'"kind": ?"(\w+)"', line)
            elif wanted and line and not line.startswith("#"):
                text, names = marked(line)
                names = sorted(set(names), key=lambda name: -len(name))
                bodies = [{"kind": kind and kind.group(1), "mentions": names}] if names else []
                yield {"id": f"{path.stem}-{number}", "title": None, "text": text, "domain": "regional", "partial": True,
                       "bodies": bodies, "forms": {"ORG": names}}
            elif not line:
                wanted = False


def load(shared, corpus):
    """All sets by name."""
    shared = Path(shared)
    ner = shared / "ner"
    sets = {
        "idner2k-train": list(conll(ner / "idner2k/train.txt", "idner2k", False)),
        "idner2k-dev": list(conll(ner / "idner2k/dev.txt", "idner2k", False)),
        "nergrit-train": list(conll(ner / "nergrit/train_preprocess.txt", "nergrit", True)),
        "nergrit-valid": list(conll(ner / "nergrit/valid_preprocess.txt", "nergrit", True)),
        "regional": list(forms(ner / "regional", "names.jsonl", "regional", True)),
        "gold-train": list(forms(shared / "gold/train", "gold.jsonl", "regional", False)),
        "corpus": list(written(Path(corpus) / "documents")),
        "phrasings": list(phrasings(Path(corpus) / "phrases")),
        "names": list(named(Path(corpus) / "names")),
        "gold-dev": list(forms(shared / "gold/dev", "gold.jsonl", "regional", False)),
    }
    return sets
