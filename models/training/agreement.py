"""A thousand sentences made from the lexicon, with the trainer's tags: what the decoder in Swift is held against."""
import random
import re
from pathlib import Path

from . import rows
from .crf import LABELS, NUMBER

FRAMES = [
    "{title} {org}, {person}, mengatakan stok beras di {place} cukup hingga Desember.",
    "{org} menyalurkan 12 ton beras kepada warga {place}, Senin (3/5/2021).",
    "Bantuan dari {org} diterima {org} di {place}.",
    "\"Kami siap membantu,\" kata {person} di {place}, Rabu.",
    "{person} dari {org} meninjau gudang {org} di Kecamatan {place}.",
    "Keterisian tempat tidur di {org} mencapai 80 persen, ujar {person}.",
    "Harga gabah di {place} turun, sementara {org} membeli 1.500 ton.",
    "Menurut {person}, {org} dan {org} akan bekerja sama.",
    "{org} Salurkan Bantuan ke {place}",
    "Ia menyebut petani di {place} menunggu keputusan {org} sejak Januari.",
]
TITLES = ["Kepala", "Ketua", "Sekretaris", "Direktur", "Plt. Kepala", "Juru bicara"]
FIRST = ["Ahmad", "Siti", "Rudi", "Dewi", "Bambang", "Nur", "Yusuf", "Ratna", "Hendra", "Lilis", "Agus", "Maya"]
LAST = ["Santoso", "Rahmawati", "Hidayat", "Kusuma", "Lestari", "Wibowo", "Aminah", "Saputra", "Fitri", "Nasution"]


def sentences(root, count=1000):
    """The sentences, the same ones every time."""
    heads = (Path(root) / "Sources/ReportParse/Lexicon/OrganisationHeads.swift").read_text(encoding="utf-8")
    bodies = re.findall(r'\], "([^"]+)"\),', heads)
    known = [line.split("\t")[1] for line in (Path(root) / "Sources/CEmbedded/organisations.tsv").read_text(encoding="utf-8").splitlines()
             if "\t" in line and not line.startswith("#")]
    areas = [line.split("\t")[1] for line in (Path(root) / "Sources/CEmbedded/regions.tsv").read_text(encoding="utf-8").splitlines()
             if "\t" in line]
    chance = random.Random(20210726)
    for number in range(count):
        frame = FRAMES[number % len(FRAMES)]
        for slot, make in (("{org}", lambda: chance.choice(bodies if chance.random() < 0.6 else known)),
                           ("{place}", lambda: chance.choice(areas)), ("{title}", lambda: chance.choice(TITLES)),
                           ("{person}", lambda: f"{chance.choice(FIRST)} {chance.choice(LAST)}")):
            while slot in frame:
                frame = frame.replace(slot, make(), 1)
        yield frame


def write(root, tool, library, model, target):
    """One sentence a line, a tab, and a letter from `a` on for the tag of each of its tokens."""
    documents = [{"id": str(number), "title": None, "text": text, "sentence": True, "domain": "regional"}
                 for number, text in enumerate(sentences(root))]
    rows.read(tool, documents)
    model.tags(library, documents)
    lines = []
    for document in documents:
        tags = "".join(chr(ord("a") + NUMBER[tag]) for sentence in document["pred"] for tag in sentence)
        lines.append(f"{document['text']}\t{tags}")
    assert len(LABELS) < 26
    Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")


def differences(tool, weights, documents, run):
    """How many tokens of some documents the decoder in Swift tags otherwise than the trainer did."""
    got = run(tool, weights, documents)
    wanted = [tag for document in documents for sentence in document["pred"] for tag in sentence]
    return sum(a != b for a, b in zip(got, wanted)) + abs(len(got) - len(wanted)), len(wanted)
