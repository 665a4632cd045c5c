"""Fit the weights of ConfidenceWeights.swift to articles that were read with weights fitted without them."""
import pathlib
import re

import numpy as np

import learn
import tasks

TABLE = pathlib.Path(__file__).resolve().parents[2] / "Sources/ReportParse/Facts/ConfidenceWeights.swift"
RIDGE = 1.0
# The corpus's documents are written to be hard; articles are what is read.
SHARES = {"corpus": 0.5}
ALWAYS = 7  # the signals' number of "always"
BALLOT = 8  # the signals' number of "ballot of role words agrees"
# So many facts of articles left out are to claim 0.9 or more.
REACH = 0.64
# Where `ConfidenceWeights.logistic` comes to 0.9.
EDGE = 2.25


def odds(value):
    value = int(100 * value)
    return [min(max(value, 0), 300) // 3, min(max(value - 300, 0), 300) // 3]


def held(value, least=-400):
    return min(max(int(100 * value), least), 400)


def around(role, thing, index):
    """As `ConfidenceRule.neighbours`."""
    near = [n for n in range(max(0, index - 2), min(len(role), index + 3)) if n != index]
    return [int(sum(held(odds[n]) for n in near) / len(near)) for odds in (role, thing)] if near else [150, 150]


def rows(documents, things, roles):
    """Of each annotated amount its signals and whether it is whole, by the answers given."""
    for document in documents:
        key = document["set"], document["id"]
        for index, fact in document["gold"].items():
            if "role" not in fact:
                continue
            amount = document["amounts"][index]
            role_odds, thing_odds = roles[key][2], things[key][2]
            signals = odds(role_odds[index]) + odds(thing_odds[index])
            signals.append(min(held(role_odds[index], 0), held(thing_odds[index], 0)))
            signals += around(role_odds, thing_odds, index) + amount["signals"][ALWAYS:]
            role = tasks.ROLES[roles[key][1][index]]
            signals[BALLOT] = 100 if amount["ballot"] == role else 0
            right = (tasks.is_same_thing(fact["commodity"], things[key][1][index]) and fact["role"] == role
                     and fact["comparator"] == amount["comparator"]
                     and (fact["per"] or "").casefold() == amount["per"].casefold())
            yield SHARES.get(document["set"], 1), signals, right


def fit(x, y, share):
    """Newton's method for ridge-regularised logistic regression."""
    weights = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ weights))
        step = (x.T * (share * p * (1 - p))) @ x + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(step, x.T @ (share * (p - y)) + RIDGE * weights)
    return weights


def shift(z, y):
    """What to add so that of the articles' facts `REACH` claim 0.9 or more; the straight line of log-odds is too timid there."""
    first = np.sort(z)[::-1][int(REACH * len(z))]
    return float(np.clip(EDGE - first, -0.9, 0.9))


def reliability(name, p, y):
    sure = p >= 1 / (1 + np.exp(-EDGE))
    right = y[sure].mean() if sure.any() else float("nan")
    print(f"confidence, {name}: {len(y)} facts, {y.mean():.3f} right; at 0.9 or more {sure.mean():.3f}, of them {right:.3f} right")


def write(weights):
    numbers = iter(round(100 * float(w)) for w in weights)
    text = re.sub(r'(        \("[^"]+", )-?\d+(\),)', lambda m: f"{m.group(1)}{next(numbers)}{m.group(2)}", TABLE.read_text())
    TABLE.write_text(text)


def train(sets, parts):
    def left_out(task):
        articles = [d for part in parts + ["phrases"] for d in sets[part]]
        read = learn.folds(task, articles)
        model = learn.fit(task, articles)
        read.update({("dev", d["id"]): (d, *learn.predict(task, model, d)) for d in sets["dev"]})
        return read

    things, roles = left_out(tasks.Things), left_out(tasks.Roles)
    table = list(rows([d for part in parts for d in sets[part]], things, roles))
    x, y = np.array([r[1] for r in table]) / 100, np.array([float(r[2]) for r in table])
    weights = fit(x, y, np.array([r[0] for r in table]))
    articles = [part for part in parts if part not in SHARES]
    own = list(rows([d for part in articles for d in sets[part]], things, roles))
    weights[ALWAYS] += shift(np.array([r[1] for r in own]) / 100 @ weights, np.array([float(r[2]) for r in own]))
    for part in parts + ["dev"]:
        own = list(rows(sets[part], things, roles))
        z = np.array([r[1] for r in own]) / 100 @ weights
        reliability(part, 1 / (1 + np.exp(-z)), np.array([float(r[2]) for r in own]))
    write(weights)
