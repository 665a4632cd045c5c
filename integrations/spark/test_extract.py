#!/usr/bin/env python3
"""test_extract.py BINARY: the Spark job on a cluster of two executors gives what one machine gives, also when one is killed.

Each table of the job is compared, row by row, with that of a run of the binary over the same archive into SQLite: as Parquet, and in
the PostgreSQL of REPORT_EXTRACT_TEST_POSTGRES (Scripts/with-postgres), which the job fills through JDBC.
"""
import glob
import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from decimal import Decimal
from pathlib import Path
from typing import Callable

import pyarrow.parquet

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from extract import LOCAL, TABLES

BINARY = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "report-extract"
JOB = os.path.join(os.path.dirname(os.path.abspath(__file__)), "extract.py")
FILES, DOCUMENTS = 8, 30
SLOW = f"{BINARY} worker --fault slow:0"


def article(number: int) -> dict:
    text = (
        f"CILEGON - PT Maju {number} Jaya menyerahkan {number + 2},5 ton beras kepada Pemerintah Kota Cilegon pada Senin (26/7/2021). "
        f"Keterisian tempat tidur di RSUD Kota Cilegon mencapai {number % 90 + 3} persen."
    )
    return {"id": f"a{number}", "published": "2021-07-26", "title": f'Bantuan "{number}"', "text": text}


def page(number: int) -> bytes:
    body = f"<html><head><title>Bantuan</title></head><body><p>{article(number)['text']}</p></body></html>".encode()
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    fields = [
        "WARC/1.1", "WARC-Type: response", f"WARC-Record-ID: <urn:uuid:{number}>", f"WARC-Target-URI: https://contoh.example/{number}",
        "Content-Type: application/http; msgtype=response", f"Content-Length: {len(block)}",
    ]
    return gzip.compress("\r\n".join(fields).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")


def make_archive(folder: Path) -> None:
    """Lines and web archives; one line in each file is none, and equal ids stand in different files."""
    for file in range(FILES):
        first = file * DOCUMENTS
        lines = [json.dumps(article(first + number % (DOCUMENTS - 2))) for number in range(DOCUMENTS)] + ["no JSON"]
        (folder / "lines").mkdir(parents=True, exist_ok=True)
        (folder / "lines" / f"{file}.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
        (folder / f"{file}.warc.gz").write_bytes(b"".join(page(first + number) for number in range(DOCUMENTS)))


def comparable(value: object) -> object:
    if isinstance(value, bool):
        value = int(value)
    if isinstance(value, (int, float, Decimal)):
        return str(Decimal(str(value)).normalize())
    return value


def rows_of_one_machine(database: str, table: str) -> list[list]:
    with sqlite3.connect(database) as db:
        names = [name for name, in db.execute("SELECT name FROM pragma_table_info(?)", [table]) if name not in LOCAL]
        rows = db.execute("SELECT " + ", ".join(f'"{name}"' for name in names) + f" FROM {table}").fetchall()
    return sorted((list(map(comparable, row)) for row in rows), key=str)


def rows_of_spark(output: str, table: str) -> list[list]:
    found = pyarrow.parquet.read_table(f"{output}/{table}").to_pylist()
    return sorted((list(map(comparable, row.values())) for row in found), key=str)


def rows_of_database(address: str, table: str) -> list[list]:
    query = f"SELECT coalesce(json_agg(t), '[]') FROM {table} AS t"
    told = subprocess.run(["psql", "-At", address, "-c", query], capture_output=True, text=True, check=True).stdout
    return sorted((list(map(comparable, row.values())) for row in json.loads(told, parse_float=Decimal)), key=str)


def parents() -> dict[int, int]:
    found = {}
    for stat in glob.glob("/proc/[0-9]*/stat"):
        try:
            fields = Path(stat).read_text().rsplit(")", 1)[1].split()
            found[int(stat.split("/")[2])] = int(fields[1])
        except OSError:
            pass
    return found


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def busy_executor(driver: int) -> int | None:
    """An executor below a driver that has a run of the binary below it."""
    above = parents()
    for pid in above:
        line = [pid]
        while line[-1] in above and line[-1] != driver:
            line.append(above[line[-1]])
        if line[-1] == driver and "--files-from" in command(pid) and BINARY in command(pid):
            return next((one for one in line if "CoarseGrainedExecutorBackend" in command(one)), None)
    return None


class SparkTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="report-extract-spark.")
        root = Path(cls.folder.name)
        cls.archive, cls.single = str(root / "archive"), str(root / "single.sqlite")
        make_archive(root / "archive")
        done = subprocess.run([BINARY, cls.archive, "--db", cls.single], capture_output=True, text=True)
        assert done.returncode == 1, done.stderr

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def start(self, name: str, *options: str) -> tuple[subprocess.Popen, str, str]:
        output, events = f"{self.folder.name}/{name}", f"{self.folder.name}/{name}-events"
        os.makedirs(events)
        settings = {
            "spark.eventLog.enabled": "true", "spark.eventLog.dir": f"file://{events}", "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "4", "spark.local.dir": f"{self.folder.name}/{name}-local",
            "spark.eventLog.compress": "false",
        }
        line = [os.path.join(os.path.dirname(sys.executable), "spark-submit"), "--master", "local-cluster[2,1,1024]"]
        for key, value in settings.items():
            line += ["--conf", f"{key}={value}"]
        if "--jdbc" in options:
            line += ["--jars", "/usr/share/java/postgresql.jar"]
        line += [JOB, self.archive, "--output", output, "--binary", BINARY, "--partitions", "8", "--fail-threshold", "0.1", *options]
        environment = {**os.environ, "SPARK_WORKER_DIR": f"{self.folder.name}/{name}-work", "PYSPARK_PYTHON": sys.executable}
        with open(f"{self.folder.name}/{name}.log", "w") as log:
            process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        return process, output, events

    def finish(self, process: subprocess.Popen, name: str) -> dict:
        told, _ = process.communicate(timeout=300)
        log = Path(f"{self.folder.name}/{name}.log").read_text()
        self.assertEqual(process.returncode, 0, log[-4000:])
        return json.loads(told.splitlines()[-1])

    def check_rows(self, told: dict, rows: Callable[[str], list[list]]) -> None:
        inputs = FILES * (2 * DOCUMENTS + 1)
        self.assertEqual(told, {"inputs": inputs, "extracted": inputs - FILES, "skipped": 0, "quarantined": FILES})
        for table in TABLES:
            expected = rows_of_one_machine(self.single, table)
            self.assertEqual(rows(table), expected, table)
            self.assertTrue(expected or table == "diagnostics", f"{table} is empty")

    def check(self, output: str, told: dict) -> None:
        self.check_rows(told, lambda table: rows_of_spark(output, table))
        self.assertEqual(sorted(name for name in os.listdir(output) if not name.startswith(".")), sorted(TABLES))

    def test_gives_what_one_machine_gives(self) -> None:
        process, output, _ = self.start("whole")
        self.check(output, self.finish(process, "whole"))

    def test_an_executor_that_is_killed_costs_nothing(self) -> None:
        process, output, events = self.start("killed", "--", "--worker-command", SLOW)
        self.kill_executor(process)
        self.check(output, self.finish(process, "killed"))
        self.check_loss(events)

    def test_fills_a_database_also_when_an_executor_is_killed(self) -> None:
        server = os.environ["REPORT_EXTRACT_TEST_POSTGRES"]
        url = f"jdbc:postgresql://{server.split('@')[1]}?user=postgres"
        process, output, events = self.start("database", "--jdbc", url, "--", "--worker-command", SLOW)
        self.kill_executor(process)
        self.check_rows(self.finish(process, "database"), lambda table: rows_of_database(server, table))
        self.check_loss(events)
        self.assertEqual([name for name in os.listdir(output) if not name.startswith(".")], [])
        # A second time, everything is replaced and nothing doubled.
        process, _, _ = self.start("again", "--jdbc", url)
        self.check_rows(self.finish(process, "again"), lambda table: rows_of_database(server, table))

    def kill_executor(self, process: subprocess.Popen) -> None:
        """Kills an executor as soon as one is at work."""
        killed = None
        deadline = time.monotonic() + 120
        while killed is None and process.poll() is None and time.monotonic() < deadline:
            killed = busy_executor(process.pid)
            time.sleep(0.05)
        self.assertIsNotNone(killed, "no executor was at work")
        os.kill(killed, signal.SIGKILL)

    def check_loss(self, events: str) -> None:
        logs = [Path(log) for log in glob.glob(events + "/*") if os.path.isfile(log)]
        lines = [json.loads(line) for log in logs for line in log.read_text().splitlines()]
        self.assertTrue(any(line["Event"] == "SparkListenerExecutorRemoved" for line in lines), "no executor was lost")
        lost = [line for line in lines if line["Event"] == "SparkListenerTaskEnd" and line["Task End Reason"]["Reason"] != "Success"]
        self.assertTrue(lost, "no task was lost with it")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
