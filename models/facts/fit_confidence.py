#!/usr/bin/env python3
"""Fit the weights of ConfidenceWeights.swift: fit_confidence.py ROWS.jsonl

A row: {"article": "…", "signals": [hundredths…], "right": true}. Prints the weights in hundredths, and the reliability of
facts at or above 0.9: on the rows themselves, and on articles left out (ten parts, an article in one part only).
"""
import json
import sys

import numpy as np

RIDGE = 1.0


def fit(x, y):
    """Newton's method for ridge-regularised logistic regression; the constant is not held down."""
    weights = np.zeros(x.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + RIDGE * weights * (np.arange(len(weights)) > 0)
        weights -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, gradient)
    return weights


def reliability(name, p, y):
    sure = p >= 0.9
    right = y[sure].mean() if sure.any() else float("nan")
    print(f"{name}: {len(y)} facts, {y.mean():.3f} right; at 0.9 or more {sure.mean():.3f}, of them {right:.3f} right")


def main():
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    x = np.array([row["signals"] for row in rows]) / 100
    y = np.array([float(row["right"]) for row in rows])
    articles = sorted({row["article"] for row in rows})
    np.random.RandomState(1).shuffle(articles)
    part = {article: index % 10 for index, article in enumerate(articles)}
    parts = np.array([part[row["article"]] for row in rows])
    left_out = np.zeros(len(y))
    for k in range(10):
        weights = fit(x[parts != k], y[parts != k])
        left_out[parts == k] = 1 / (1 + np.exp(-x[parts == k] @ weights))
    weights = fit(x, y)
    print("weights:", [round(100 * float(w)) for w in weights])
    reliability("on the rows", 1 / (1 + np.exp(-x @ weights)), y)
    reliability("left out", left_out, y)


if __name__ == "__main__":
    main()
