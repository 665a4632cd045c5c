"""What there is to choose for an amount: its thing, its role, its parties."""
import re
import unicodedata

ROLES = ("capacity production need shortage surplus stock aid supply import export sale purchase consumption waste loss seizure "
         "target transport weight other").split()


def is_same_thing(gold, read):
    """As score-facts compares commodities: equal, or one names the other more closely."""
    a, b = set((gold or "").casefold().split()), set((read or "").casefold().split())
    return a == b if not a or not b else a <= b or b <= a


class Things:
    """Candidates are names; `before` is what the amounts before weigh."""

    slot, ridge, scale = "commodity", 3.0, {}

    @staticmethod
    def owns(clue):
        return clue.startswith("thing") and clue != "thing"

    @staticmethod
    def gold(document, fact):
        return (fact["commodity"] or "").lower()

    @staticmethod
    def read(amount):
        return amount["commodity"]

    is_right = staticmethod(is_same_thing)

    @staticmethod
    def candidates(amounts, index, before):
        row = amounts[index]
        for candidate in row["things"]:
            text, clues = candidate["text"], list(candidate["clues"])
            if candidate["carried"] >= 0:
                text = before[candidate["carried"]]
                if not text:
                    continue
            if index and before[index - 1] and text:
                apart = min(2, row["sentence"] - amounts[index - 1]["sentence"])
                a, b = set(text.split()), set(before[index - 1].split())
                if text == before[index - 1]:
                    clues.append(f"thingSame {apart}")
                elif a <= b or b <= a:
                    clues.append(f"thingAgrees {apart}")
            yield text, clues


class Roles:
    """Candidates are the numbers of roles."""

    slot, ridge = "role", 6.0
    # The ballot was set by reading some of these articles: its word is held down, so that it is not believed too much.
    scale = {"hand": 5, "handAny": 5, "handSource": 5, "handRole": 0.5, "handTopic": 0.5}

    @staticmethod
    def owns(clue):
        return not Things.owns(clue) and not Party.owns(clue)

    @staticmethod
    def gold(document, fact):
        return ROLES.index(fact["role"])

    @staticmethod
    def read(amount):
        return ROLES.index(amount["role"])

    @staticmethod
    def is_right(gold, read):
        return gold == read

    @staticmethod
    def candidates(amounts, index, before):
        row = amounts[index]
        if row["isSettled"]:
            yield ROLES.index(row["ballot"]), []
            return
        context = list(row["context"])
        if index:
            apart = row["sentence"] - amounts[index - 1]["sentence"]
            if apart <= 2:
                context.append(["after" if apart == 0 else "afterFar", before[index - 1]])
        shared = {}
        for candidate in row["roles"]:
            role = candidate["role"] if candidate["carried"] < 0 else before[candidate["carried"]]
            if role not in shared:
                shared[role] = [f"{name} {value * len(ROLES) + role}" for name, value in context]
                shared[role] += [f"{name} {value}" for name, value, roles in row["voices"] if roles >> role & 1]
            joined = [f"{name} {value * len(ROLES) + role}" for name, value in candidate["joined"]]
            yield role, candidate["clues"] + joined + shared[role]


def folded(name):
    """As score-facts compares names."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name or "").casefold())
    return re.sub(r"\b(pt|cv|ud)\.", r"\1", text).strip(" .,;:\"'“”()")


class Party:
    """Candidates are the numbers of the article's organisations, -1 for none; the slots share their weights (`PARTIES`)."""

    ridge, scale = 3.0, {}

    def __init__(self, slot):
        self.slot, self.number = slot, ["giver", "receiver", "holder"].index(slot)

    @staticmethod
    def owns(clue):
        return clue.startswith("party")

    def gold(self, document, fact):
        """The organisations read that are the one annotated; [-1] for none."""
        if not fact[self.slot]:
            return [-1]
        wanted = folded(fact[self.slot])
        forms = {wanted} | {f for cluster in document["names"] if wanted in map(folded, cluster) for f in map(folded, cluster)}
        return [n for n, body in enumerate(document["bodies"]) if forms & set(map(folded, body))]

    @staticmethod
    def is_right(gold, read):
        return read in gold

    def read(self, amount):
        return amount[self.slot]

    def candidates(self, amounts, index, before):
        row = amounts[index]
        role = ROLES.index(row["role"])
        for candidate in row["parties"]:
            body = candidate["body"]
            clues = list(candidate["clues"]) + [[name, 20000 + value * 20 + role] for name, value in candidate["joined"]]
            if index:
                same = amounts[index - 1]["role"] == row["role"]
                apart = min(3, row["sentence"] - amounts[index - 1]["sentence"])
                last = before[index - 1]
                kind = (2 if last == body else 1 if last >= 0 else 0) * 8 + apart * 2 + same
                clues += [["partySame", kind], ["partySameRole", kind * 20 + role]]
            clues.append(["partyRule", 2 * (row["rule"][self.number] == body) + (body >= 0)])
            # Each clue by its slot, and once for all slots, because what makes a likely party is much the same.
            yield body, [f"{n} {int(v) * 3 + self.number}" for n, v in clues] + [f"{n} {600000 + v}" for n, v in clues]


PARTIES = [Party(slot) for slot in ("giver", "receiver", "holder")]
