"""Fit and check one task over annotated articles."""
import numpy as np
from choice import Choice


def examples(task, documents):
    for document in documents:
        before = []
        for index, amount in enumerate(document["amounts"]):
            fact = document["gold"].get(index)
            if fact is not None and task.slot in fact:
                gold = task.gold(document, fact)
                yield [(task.is_right(gold, answer), clues)
                       for answer, clues in task.candidates(document["amounts"], index, before)]
            before.append(truth(task, document, index, before))


def truth(task, document, index, before):
    """The annotation's answer in the words of the article: the first candidate that is right; else what was read."""
    fact = document["gold"].get(index)
    candidates = [answer for answer, _ in task.candidates(document["amounts"], index, before)]
    if fact is None or task.slot not in fact:
        return task.read(document["amounts"][index])
    gold = task.gold(document, fact)
    read = task.read(document["amounts"][index])
    if task.is_right(gold, read):
        return read
    return next((a for a in candidates if task.is_right(gold, a)), read)


def fit(tasks, documents):
    """The weights of one task, or of several that share them."""
    tasks = tasks if isinstance(tasks, list) else [tasks]
    return Choice(tasks[0].ridge, tasks[0].scale).fit([e for task in tasks for e in examples(task, documents)])


def predict(task, model, document):
    answers, odds = [], []
    for index in range(len(document["amounts"])):
        answer, sure = model.best(task.candidates(document["amounts"], index, answers))
        answers.append(answer)
        odds.append(sure)
    return answers, odds


def predictions(task, model, document):
    if not isinstance(task, list):
        return predict(task, model, document)
    return tuple(zip(*(predict(one, model, document) for one in task)))


def folds(task, documents, count=10, seed=1):
    """What is read of each article by weights that were fitted without it: {id: (document, answers, odds)}; of several tasks
    that share their weights, answers and odds are by task."""
    order = np.random.RandomState(seed).permutation(len(documents))
    read = {}
    for fold in range(count):
        model = fit(task, [documents[j] for n, j in enumerate(order) if n % count != fold])
        for j in order[fold::count]:
            read[documents[j]["set"], documents[j]["id"]] = (documents[j], *predictions(task, model, documents[j]))
    return read


def share(task, read, part=None):
    hits = [task.is_right(task.gold(document, fact), answers[index])
            for (of, _), (document, answers, _) in read.items() if part in (None, of)
            for index, fact in document["gold"].items() if task.slot in fact]
    return sum(hits) / max(1, len(hits)), len(hits)


def f1(task, read, part=None):
    """F1 of a slot that is often empty, as score-facts counts it: over annotated amounts."""
    hits = got = wanted = 0
    for (of, _), (document, answers, _) in read.items():
        for index, fact in document["gold"].items() if part in (None, of) else ():
            if task.slot in fact:
                hits += answers[index] >= 0 and fact[task.slot] is not None and task.is_right(task.gold(document, fact), answers[index])
                got += answers[index] >= 0
                wanted += fact[task.slot] is not None
    return 2 * hits / max(1, got + wanted), wanted
