"""Writes the list of universities and institutes that travels in the binary, from ROR (CC0) and Hipo (MIT)."""
import csv
import re
from pathlib import Path

KINDS = {"education": "education", "government": "government", "healthcare": "hospital"}
INDONESIAN = re.compile(r"^(Universitas|Institut|Politeknik|Sekolah Tinggi|Akademi|Badan|Balai|Lembaga|Rumah Sakit|RS|Pusat)\b")


def rows(gazetteers):
    """{name: (kind, short forms)} with the Indonesian name first where there is one."""
    found = {}
    with open(Path(gazetteers) / "ror_indonesia.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = next((KINDS[part.lower()] for part in (row["types"] or "").split("|") if part.lower() in KINDS), None)
            names = [name.strip() for field in ("name_id", "name", "other_names") for name in (row[field] or "").split("|")]
            names = [re.sub(r"\s*\(.*?\)", "", name).strip() for name in names if name]
            if not kind or not names:
                continue
            best = next((name for name in names if INDONESIAN.match(name)), names[0])
            acronyms = [word for word in (row["acronyms"] or "").split("|") if 4 <= len(word) <= 10 and " " not in word]
            others = [name for name in names if name != best and len(name.split()) > 1] + acronyms
            found.setdefault(best, (kind, sorted(set(others))))
    with open(Path(gazetteers) / "universitas_hipo.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["name"].strip():
                found.setdefault(row["name"].strip(), ("education", []))
    return {name: value for name, value in found.items() if len(name.split()) > 1 and "\t" not in name}


def write(gazetteers, target):
    lines = ["# Universities and institutes: ROR (CC0 1.0) and Hipo university-domains-list (MIT). Built by models/train."]
    for name, (kind, others) in sorted(rows(gazetteers).items()):
        lines.append("\t".join([kind, name, "|".join(others)]))
    Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")
