#!/usr/bin/env python3
"""Runs report-extract on the executors of a Spark cluster and writes its tables as Parquet or through JDBC, with the ledger.

    spark-submit extract.py ARCHIVE... --output FOLDER [--jdbc URL] [--binary report-extract] [--partitions N] [-- OPTIONS]

Files are dealt out to the partitions by their sizes. A task reads its files with one run of the binary into a SQLite file of its
own and hands over the rows. They are staged in one pass, which Spark commits as a whole: a task that is lost with its executor
is run again, and only one of its attempts counts. From there every table becomes a folder of Parquet files, or rows of a table
of a database, all in one transaction. In the end the ledger has to add up: one row for every input, one document for every row
that says `extracted`.
"""
import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator

import pandas
from pyspark.sql import DataFrame, SparkSession, functions
from pyspark.sql.types import BooleanType, DecimalType, LongType, StringType, StructField, StructType

TABLES = ["ledger", "documents", "organisations", "organisation_mentions", "dates", "quantities", "occupancies", "diagnostics"]
# What tells of the task's own SQLite file, and what is made over a whole database.
LOCAL = {"row", "number", "run", "extracted_in", "fingerprint", "event_key", "article_key"}
TYPES = {"TEXT": StringType(), "BIGINT": LongType(), "NUMERIC": DecimalType(38, 12), "BOOLEAN": BooleanType()}
STAGED = "table string, row string"
ROWS_AT_A_TIME = 2000


class Extractor:
    """The binary with its options; runs wherever Spark puts it."""

    def __init__(self, binary: str, options: list[str]):
        self.binary = binary
        self.options = options

    def fill(self, database: str, paths: list[str]) -> None:
        """Reads files into a SQLite file; raises unless every input has its row in the ledger."""
        summary = database + ".json"
        command = [self.binary, "--files-from", "-", "--db", database, "--jobs", "1", "--summary", summary, *self.options]
        done = subprocess.run(command, input="".join(path + "\0" for path in paths).encode(), capture_output=True)
        errors = done.stderr.decode(errors="replace")
        sys.stderr.write(errors)
        if done.returncode not in (0, 1, 2) or not os.path.exists(summary):
            raise RuntimeError(f"report-extract ended with {done.returncode}: {errors[-1000:]}")
        told = json.loads(Path(summary).read_text())
        with sqlite3.connect(database) as db:
            rows = db.execute("SELECT count(*) FROM ledger").fetchone()[0]
        if told["failure"] or rows != told["inputs"]:
            raise RuntimeError(f"{told['inputs']} inputs gave {rows} rows: {told['failure'] or errors[-1000:]}")

    def rows(self, batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        """All rows of all tables that the files give, each as JSON beside the name of its table."""
        for batch in batches:
            for paths in batch["paths"]:
                with tempfile.TemporaryDirectory() as folder:
                    database = os.path.join(folder, "rows.sqlite")
                    self.fill(database, list(paths))
                    yield from staged(database)

    def schemas(self) -> dict[str, StructType]:
        """The columns of every table, as the binary makes them."""
        with tempfile.TemporaryDirectory() as folder:
            text, database = os.path.join(folder, "a.txt"), os.path.join(folder, "a.sqlite")
            Path(text).write_text("Gudang itu menerima 12 ton beras.\n")
            subprocess.run([self.binary, text, "--db", database], check=True)
            with sqlite3.connect(database) as db:
                return {table: schema(db, table) for table in TABLES}


def columns(db: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    found = db.execute("SELECT name, type FROM pragma_table_info(?)", [table]).fetchall()
    return [(name, kind) for name, kind in found if name not in LOCAL]


def schema(db: sqlite3.Connection, table: str) -> StructType:
    return StructType([StructField(name, TYPES[kind]) for name, kind in columns(db, table)])


def staged(database: str) -> Iterator[pandas.DataFrame]:
    db = sqlite3.connect(database)
    try:
        for table in TABLES:
            kinds = columns(db, table)
            names = ", ".join(f'"{name}"' for name, _ in kinds)
            cursor = db.execute(f"SELECT {names} FROM {table}")
            while rows := cursor.fetchmany(ROWS_AT_A_TIME):
                lines = [json.dumps(line(kinds, row), ensure_ascii=False) for row in rows]
                yield pandas.DataFrame({"table": table, "row": lines})
    finally:
        db.close()


def line(kinds: list[tuple[str, str]], row: tuple) -> dict:
    return {name: bool(value) if kind == "BOOLEAN" and value is not None else value for (name, kind), value in zip(kinds, row)}


def files(places: list[str]) -> list[str]:
    """All files, folders with what they hold."""
    found = []
    for place in places:
        if os.path.isdir(place):
            for folder, _, names in os.walk(place):
                found += [os.path.join(folder, name) for name in names]
        else:
            found.append(place)
    return sorted(set(found))


def dealt(paths: list[str], count: int) -> list[list[str]]:
    """Files in so many hands, of about as many bytes each."""
    hands: list[tuple[int, list[str]]] = [(0, []) for _ in range(min(count, len(paths)))]
    for path in sorted(paths, key=lambda path: (-os.path.getsize(path), path)):
        index = min(range(len(hands)), key=lambda index: hands[index][0])
        hands[index] = (hands[index][0] + os.path.getsize(path) + 4096, hands[index][1] + [path])
    return [sorted(hand) for _, hand in hands]


class ParquetTables:
    """A folder of Parquet files for each table."""

    def __init__(self, spark: SparkSession, folder: str):
        self.spark = spark
        self.folder = folder

    def write(self, tables: dict[str, DataFrame]) -> None:
        for name, rows in tables.items():
            rows.write.mode("overwrite").parquet(f"{self.folder}/{name}")

    def read(self, name: str) -> DataFrame:
        return self.spark.read.parquet(f"{self.folder}/{name}")


class DatabaseTables:
    """Tables of a database that Spark reaches through JDBC.

    A task commits its rows by itself, and one that is lost with its executor may have done so before it is run again. So the rows
    go to tables beside the real ones first, and from there, each once, in one transaction in which those of an earlier run of the
    job over the same documents go.
    """

    def __init__(self, spark: SparkSession, url: str, driver: str):
        self.spark = spark
        self.url = url
        self.properties = {"driver": driver}

    def write(self, tables: dict[str, DataFrame]) -> None:
        for name, rows in tables.items():
            rows.write.jdbc(self.url, f"staged_{name}", mode="overwrite", properties=self.properties)
        statements = []
        for name, rows in tables.items():
            columns = ", ".join(f'"{column}"' for column in rows.columns)
            statements += [
                f"CREATE TABLE IF NOT EXISTS {name} AS SELECT * FROM staged_{name} WHERE 1 = 0",
                f"DELETE FROM {name} WHERE record_id IN (SELECT record_id FROM staged_ledger)",
                f"INSERT INTO {name} ({columns}) SELECT DISTINCT {columns} FROM staged_{name}",
            ]
        self.execute(statements + [f"DROP TABLE staged_{name}" for name in tables])

    def execute(self, statements: list[str]) -> None:
        """Runs statements in one transaction."""
        jvm = self.spark._jvm
        jvm.org.apache.spark.sql.execution.datasources.jdbc.DriverRegistry.register(self.properties["driver"])
        connection = jvm.java.sql.DriverManager.getConnection(self.url)
        try:
            connection.setAutoCommit(False)
            for statement in statements:
                connection.createStatement().execute(statement)
            connection.commit()
        finally:
            connection.close()

    def read(self, name: str) -> DataFrame:
        return self.spark.read.jdbc(self.url, name, properties=self.properties)


def write(spark: SparkSession, extractor: Extractor, hands: list[list[str]], output: str, sink: ParquetTables | DatabaseTables) -> None:
    """Stages the rows of all tables, and hands each table to where it goes."""
    schemas = extractor.schemas()
    work = spark.sparkContext.parallelize([(hand,) for hand in hands], len(hands)).toDF("paths array<string>")
    staging = f"{output}/_staged"
    work.mapInPandas(extractor.rows, STAGED).write.mode("overwrite").partitionBy("table").parquet(staging)
    rows = spark.read.parquet(staging)
    tables = {}
    for table in TABLES:
        mine = rows.where(functions.col("table") == table)
        tables[table] = mine.select(functions.from_json("row", schemas[table], {"mode": "FAILFAST"}).alias("r")).select("r.*")
    sink.write(tables)
    drop(spark, staging)


def drop(spark: SparkSession, folder: str) -> None:
    """Removes a folder wherever it lies: on a disk, in HDFS, in a bucket."""
    path = spark._jvm.org.apache.hadoop.fs.Path(folder)
    path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)


def check(sink: ParquetTables | DatabaseTables, paths: list[str]) -> dict[str, int]:
    """Counts the ledger of the files by status; raises when it does not add up."""
    ledger = sink.read("ledger")
    if isinstance(sink, DatabaseTables):
        # The database may hold what other files gave.
        files = sink.spark.createDataFrame([(path,) for path in paths], "file string")
        ledger = ledger.join(functions.broadcast(files), functions.substring_index("source", "#", 1) == files.file, "leftsemi")
    documents = sink.read("documents").join(ledger.select("record_id"), "record_id", "leftsemi")
    counts = {row["status"]: row["count"] for row in ledger.groupBy("status").count().collect()}
    rows, keys = ledger.count(), ledger.select("record_id").distinct().count()
    if rows != keys or documents.count() != counts.get("extracted", 0):
        raise RuntimeError(f"the ledger does not add up: {rows} rows, {keys} keys, {counts}, {documents.count()} documents")
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs report-extract on a Spark cluster and writes its tables.")
    parser.add_argument("archive", nargs="+", help="files and folders that every executor sees under the same path")
    parser.add_argument("--output", required=True, help="the folder that gets a folder of Parquet files for each table")
    parser.add_argument("--jdbc", metavar="URL", help="write to this database instead; --output is the folder for what is on its way")
    parser.add_argument("--jdbc-driver", metavar="CLASS", default="org.postgresql.Driver", help="the driver, from spark-submit --jars")
    parser.add_argument("--binary", default="report-extract", help="where the executors find report-extract")
    parser.add_argument("--partitions", type=int, help="into how many tasks to divide the files; by default four for each core")
    parser.add_argument("--fail-threshold", type=float, default=0, help="the share of inputs that may fail")
    arguments, options = sys.argv[1:], []
    if "--" in arguments:
        cut = arguments.index("--")
        arguments, options = arguments[:cut], arguments[cut + 1 :]
    asked = parser.parse_args(arguments)
    paths = files(asked.archive)
    if not paths:
        parser.error("there is no file to read")
    spark = SparkSession.builder.appName("report-extract").getOrCreate()
    try:
        hands = dealt(paths, asked.partitions or 4 * spark.sparkContext.defaultParallelism)
        sink = DatabaseTables(spark, asked.jdbc, asked.jdbc_driver) if asked.jdbc else ParquetTables(spark, asked.output)
        write(spark, Extractor(asked.binary, options), hands, asked.output, sink)
        counts = check(sink, paths)
    finally:
        spark.stop()
    total = sum(counts.values())
    print(json.dumps({"inputs": total, **{name: counts.get(name, 0) for name in ("extracted", "skipped", "quarantined")}}))
    return 1 if counts.get("quarantined", 0) > asked.fail_threshold * total else 0


if __name__ == "__main__":
    sys.exit(main())
