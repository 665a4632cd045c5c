"""Learn to choose: conditional logistic regression over candidates described by clues, several of which may be right."""
from collections import Counter

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize


class Choice:
    """Weights of clues; a candidate's score is their sum, an answer's the log of the sum of its candidates' powers."""

    def __init__(self, ridge=4.0, scale=None, least=2):
        self.ridge, self.scale, self.least, self.weights = ridge, scale or {}, least, {}

    def fit(self, examples):
        """`examples`: lists of (is right, clues) for each candidate; those without a right candidate teach nothing."""
        examples = [e for e in examples if any(right for right, _ in e)]
        seen = Counter(clue for e in examples for clue in {c for _, clues in e for c in clues})
        number = {clue: n for n, clue in enumerate(sorted(c for c, count in seen.items() if count >= self.least))}
        rows, columns, starts, right = [], [], [], []
        for e in examples:
            starts.append(len(right))
            for is_right, clues in e:
                for clue in clues:
                    if clue in number:
                        rows.append(len(right))
                        columns.append(number[clue])
                right.append(is_right)
        x = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(right), len(number)))
        starts, right = np.array(starts), np.array(right)
        ridge = np.array([self.ridge * self.scale.get(clue.split(" ")[0], 1) for clue in number])
        part = np.zeros(len(right), int)
        part[starts[1:]] = 1
        part = np.cumsum(part)
        xt = x.T.tocsr()

        def loss(w):
            z = x @ w
            power = np.exp(z - np.maximum.reduceat(z, starts)[part])
            total = np.add.reduceat(power, starts)
            good = np.where(right, power, 0)
            hits = np.add.reduceat(good, starts)
            gradient = xt @ (power / total[part] - good / hits[part])
            return -np.sum(np.log(hits / total)) + 0.5 * np.sum(ridge * w * w), gradient + ridge * w

        found = minimize(loss, np.zeros(len(number)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
        # Whole hundredths, as the program adds them.
        self.weights = {c: round(100 * found[n]) for c, n in number.items() if round(100 * found[n]) != 0}
        return self

    def score(self, clues):
        return sum(self.weights.get(c, 0) for c in clues) / 100

    def best(self, candidates):
        """The likeliest answer of (answer, clues), and its log-odds."""
        sums = {}
        for answer, clues in candidates:
            z = self.score(clues)
            sums[answer] = np.logaddexp(sums[answer], z) if answer in sums else z
        top = max(sums, key=sums.get)
        rest = [v for a, v in sums.items() if a != top]
        return top, sums[top] - (np.logaddexp.reduce(rest) if rest else sums[top] - 10)
