"""The articles that facts are learnt from: annotated ones, the corpus's documents and its phrases."""
import json
import pathlib
import re
import subprocess

from rows import align

SETS = {"train": "learn", "written-dev": "learn", "dev": "check"}


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def annotated(shared, part):
    """(inputs, {id: [facts]}) of a set of annotated articles."""
    folder = shared / "gold" / part
    rows = lines(folder / "gold.jsonl")
    return lines(folder / "articles.jsonl"), {row["id"]: row["quantities"] for row in rows}, clusters(rows)


def clusters(rows):
    """The names of each organisation of an article: {id: [names]}."""
    return {row["id"]: [[o["name"], *o["mentions"]] for o in row["organisations"]] for row in rows}


def documents(corpus):
    inputs, gold, truths = [], {}, []
    for folder in sorted(p.parent for p in (corpus / "documents").glob("*/case.json")):
        case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
        file = next(folder.glob("input.*"))
        row = lines(file)[0] if file.suffix == ".jsonl" else {"path": str(file)}
        row["id"] = folder.name
        if case.get("reference_date"):
            row["reference_date"] = case["reference_date"]
        inputs.append(row)
        truths.append(json.loads((folder / "expected.json").read_text(encoding="utf-8")) | {"id": folder.name})
        unlearnt = case.get("unlearnt", [])
        gold[folder.name] = [{slot: value for slot, value in fact.items() if slot not in unlearnt}
                             for fact in truths[-1]["quantities"]]
    return inputs, gold, clusters(truths)


def phrases(corpus):
    """Phrasings of amounts; what a truth does not name is not known. Facts are in the order of the marks."""
    inputs, gold = [], {}
    for file in sorted((corpus / "phrases").glob("*.phrases")):
        truths = None
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            if line.startswith("@"):
                kind = re.match(r"@ quantity (.*?)((?: \[[^\]]*\])*)$", line)
                truths = [json.loads(t) for t in kind.group(1).split(" | ")] if kind else None
            elif truths and line.strip() and not line.startswith("#"):
                marks = line.count("[[")
                facts = truths if len(truths) == marks else truths * marks if len(truths) == 1 else []
                if any("role" in f or "commodity" in f for f in facts):
                    name = f"{file.stem}#{number + 1}"
                    inputs.append({"id": name, "text": line.replace("[[", "").replace("]]", "")})
                    gold[name] = facts
    return inputs, gold, {}


def read(tool, inputs, gold, names, part, work, pair=align):
    """Has the program read the inputs, and puts beside each amount what the annotation says of it."""
    path = work / f"{part}.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in inputs), encoding="utf-8")
    out = subprocess.run([tool, "--facts", path], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    found = []
    for row in map(json.loads, out.splitlines()):
        facts = gold.get(row["id"])
        if facts is not None:
            found.append({"id": row["id"], "set": part, "amounts": row["amounts"], "bodies": row["bodies"],
                          "names": names.get(row["id"], []), "gold": pair(facts, row["amounts"])})
    return found


def in_order(facts, amounts):
    return dict(enumerate(facts)) if len(facts) == len(amounts) else {}


def everything(tool, root, work):
    shared, corpus = root.parent / "shared", root / "corpus"
    found = [(documents(corpus), "corpus", align), (phrases(corpus), "phrases", in_order)]
    found += [(annotated(shared, part), part, align) for part in SETS]
    return {part: read(tool, *texts, part, work, pair) for texts, part, pair in found}
