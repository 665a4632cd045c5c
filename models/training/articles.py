"""Scores whole articles with the pipeline under a given model, by the shared score-facts."""
import json
import subprocess
import tempfile
from pathlib import Path

WANTED = {"organisation mentions": "mentions", "organisations": "organisations", "kind": "kind", "aliases linked": "aliases"}


def organisations(tool, weights, articles):
    """The pipeline's organisations of some articles, one line of JSON each."""
    with tempfile.TemporaryDirectory() as folder:
        model, texts = Path(folder) / "model.bin", Path(folder) / "articles.jsonl"
        model.write_bytes(weights)
        texts.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
        return subprocess.run([str(tool), "--organisations", f"--model={model}", str(texts)], check=True,
                              capture_output=True).stdout.decode("utf-8")


def tags(tool, weights, documents):
    """The tag of every token as the decoder in Swift gives it."""
    with tempfile.TemporaryDirectory() as folder:
        model, texts = Path(folder) / "model.bin", Path(folder) / "texts.jsonl"
        model.write_bytes(weights)
        fields = ("id", "title", "text", "sentence")
        texts.write_text("".join(json.dumps({key: document[key] for key in fields if document.get(key) is not None}) + "\n"
                                 for document in documents), encoding="utf-8")
        out = subprocess.run([str(tool), "--tags", f"--model={model}", str(texts)], check=True, capture_output=True).stdout
    return [line.split(" ")[2] for line in out.decode("utf-8").split("\n") if line and not line.startswith("{")]


def score(shared, gold, found):
    """{measure: F1} of organisations alone."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, got = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        empty = {"dates": [], "quantities": [], "occupancies": []}
        wanted.write_text("".join(json.dumps({"id": row["id"], "organisations": row["organisations"], **empty}) + "\n"
                                  for row in gold), encoding="utf-8")
        got.write_text(found, encoding="utf-8")
        out = subprocess.run([str(Path(shared) / "tools/score-facts"), "--json", str(wanted), str(got)], check=True,
                             capture_output=True).stdout
    return {name: round(100 * json.loads(out)[key]["f1"], 1) for key, name in WANTED.items()}
