"""What there is to choose for an amount: its thing, its role."""

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
    def gold(fact):
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
        return not Things.owns(clue)

    @staticmethod
    def gold(fact):
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
