"""Documents written by us for what the corpora lack: sports results and tables, datelines, bylines, credits, market
reports, aircraft and other model names, nicknames, bracketed acronyms. Names fill the places in braces.

| mark | filled with |
| --- | --- |
| P L G | a person's full, family or given name; Q: with a nickname in quotes, K: the nickname |
| Y C | a city, a country |
| T | a club that is named after its city: an organization |
| N | a club with a name of its own |
| U A | an organization and its acronym; S: a company |
| M | a model of aircraft, car or telephone |
| I | a share index |
| D | a nationality |
| F | a facility |
| n d | a number, a day |
"""

import csv
import re

from corpora import shared_folder

KIND_OF = {
    "P": "person", "Q": "person", "L": "person", "G": "person", "K": "person", "Y": "place", "C": "place", "T": "organization", "N": "organization",
    "U": "organization", "A": "organization", "S": "organization", "M": "product", "I": "product", "D": "group",
    "F": "facility", "W": "organization",
}  # fmt: skip

SPORTS = [
    "{SPORT} - {D!} LEAGUE RESULTS.\n{Y!} {date}\nResults of {D} first division matches on {d}:\n{T} {n} {T} {n}\n{T} {n} {N} {n}\n{N} {n} {T} {n}\n{T} {n} {T} {n}\n",
    "{SPORT} - {T!} BEAT {T!} {n}-{n}.\n{Y!} {date}\n{T} beat {T} {n}-{n} (halftime {n}-{n}) in a {D} league match on {d}.\nScorers:\n{T} - {P} ({n}th minute), {L} ({n})\n{T} - {P} ({n})\nAttendance: {n},000\n",
    "{SPORT} - {D!} STANDINGS.\nStandings (tabulate under played, won, drawn, lost, points):\n{T} {n} {n} {n} {n} {n}\n{T} {n} {n} {n} {n} {n}\n{N} {n} {n} {n} {n} {n}\n{T} {n} {n} {n} {n} {n}\n",
    "CRICKET - COUNTY CHAMPIONSHIP SCORES.\n{Y!} {date}\nClose of play scores in championship matches on {d}:\nAt {Y}: {T} {n} and {n} for {n} ({G} {L} {n} not out); {T} {n} ({L} {n}, {L} {n}; {L} {n}-{n}).\nAt {Y}: {T} {n} for {n} (initial {P} {n}, {L} {n}) v {T}.\n{T} won by {n} runs.\n",
    "CRICKET - {T!} ON BRINK OF VICTORY.\n{T} need another {n} runs to beat {T} after {P} took {n} for {n} on {d}.\n{L}, who joined {T} from {T} last year, said: \"We bowled well.\"\n",
    "TENNIS - {d!}'S RESULTS FROM THE {Y!} OPEN.\n{Y!} {date}\nMen's singles, second round\n{P} ({C}) beat {P} ({C}) {n}-{n} {n}-{n}\n{n} - {P} ({C}) beat {P} ({C}) {n}-{n} {n}-{n} {n}-{n}\nWomen's singles, third round\n{P} ({C}) beat {n} - {P} ({C}) {n}-{n} {n}-{n}\n",
    "BASEBALL - MAJOR LEAGUE RESULTS ON {d!}.\n{T!} {n} {T!} {n}\n{T} {n} {T} {n} (10 innings)\n{T!} AT {T!}\n{T!} {n} {T!} {n}\n",
    "BASEBALL - RESULTS.\n{T} {n} {T} {n}\n{T} at {T}\nIn {Y}, {P} homered twice as the {N} beat the {N} {n}-{n}.\n",
    "GOLF - LEADING SCORES.\n{Y!} {date}\nLeading scores after the third round ({C} unless stated):\n{n} {P} {n} {n} {n}\n{n} {P} ({C}) {n} {n} {n}, {P} {n} {n} {n}\n{n} {P}, {P}, {P} ({C})\n",
    "CYCLING - {L!} WINS STAGE.\n{P} of {C} won the {n}th stage on {d}.\nLeading placings:\n1. {P} ({C}) {N} {n} hours {n} minutes\n2. {P} ({C}) {N} {n} seconds behind\n3. {P} ({C}) {N}\n",
    "ATHLETICS - {Y!} GRAND PRIX RESULTS.\nMen's 100 metres: 1. {P} ({C}) {n}.{n} seconds 2. {P} ({C}) {n}.{n} 3. {P} ({C}) {n}.{n}\nWomen's javelin: 1. {P} ({C}) {n}.{n} metres 2. {P} ({C}) {n}.{n}\n",
    "{T} coach {P} said {L} would miss {d}'s game against {T}.\n\"We will see,\" said {L}, who came from {T} for {n} million.\n{T} lie {n}th after their {n}-{n} defeat at {T}.",
    "{T} signed {D} striker {P} from {N} for an undisclosed fee.\n{L}, {n}, has played {n} times for {C}.",
    "{C} beat {C} {n}-{n} in a World Cup qualifier in {Y} on {d}, with goals from {P} and {L}.\n{C}: 1-{P}; 2-{P}, 3-{P}; 4-{P}\n{C}: 1-{P}; 2-{P}, 5-{P}\n",
    "{L} scored twice as {T} came from behind to beat {T} {n}-{n} on {d}. {T}'s {P} was sent off.",
]

NEWS = [
    "{Y!}, {C} — {P}, the {D} foreign minister, met {P} of {C} on {d}. {L} said that {C} and {C} would sign soon.",
    "{Y!} (AP) — The {U} ({A}) said on {d} that {A} staff had left {Y}.\nBy {P}\n",
    "By {P} and {P}\n{Y!}, {d} - {S} shares rose {n} percent after the company said it would buy {S} for ${n} million.\n({Y} newsroom)",
    "({P}/{W})\nPhoto: {P} / {W} via {W}\n{P} in {Y}; editing by {P}",
    "The {I} rose {n} points, or {n}.{n} percent, to {n},{n}. The broader {I} was flat and the {I} lost {n}.{n} percent. In {C} the {I} closed at {n},{n}.",
    "Stocks fell on {d}. The {I} ended at {n},{n}, while the {I} and the {I} both slipped. {S} gained {n} percent and {S} lost {n} percent, traders in {Y} said.",
    "The {I} is down {n}% this week. {I} futures fell as {S} cut its forecast.",
    "{S} will buy {n} {M} jets and has options on {n} more {M}s. The first {M} will be delivered to {Y} in {n} years, said {P}, its chief executive.",
    "A {M} on its way from {Y} to {Y} landed at {F} on {d} with {n} people on board. {S} said the {M} was {n} years old.",
    "The new {M} is the successor of the {M}. {P} of {S} showed it in {Y}.",
    "{Q} was arrested in {Y} on {d}. {K}, as {L} is known, had fled to {C}.",
    "{U} ({A}) chief {P} and Sen. {P} ({n}) spoke to {D} lawmakers. {A} did not comment.",
    "Gen. {P}, Judge {P} and President {P} attended. Mr {L} and Ms {L} did not.",
    "Mayor {P} of {Y} told {W} that {L} and {C}'s {P} had agreed.",
    "{D} and {D} troops crossed the border between {C} and {C} near {Y}. {D} officials denied it. The {D} army said {D} fighters had left {Y}, {C}.",
    "An {D} court ruled that the {D} national {P}, {n}, can be sent to {C}. {L}'s {D} lawyer, {P}, will appeal.",
    "{D} President {P} arrived in {Y} for talks with {D} leaders about the {C}-{C} border.",
    "According to {W}, {P} left {S} in {n}. {L} now works for the {U} in {Y}, {C}.",
    "Police in {Y} said {P}, {n}, of {Y}, was killed. {L}'s brother {G} {L} was hurt.",
    "Flights from {F} in {Y} to {F} were cancelled. {S} and {S} said they would wait.",
    "{L!} WARNS {C!} OVER {Y!} TALKS.\n{P} warned {C} on {d} that talks in {Y} could fail.",
    "{U!} NAMES {L!} AS NEW HEAD.\n{Y!} {date}\nThe {U} named {P} as its new head on {d}.",
    "{P}, secretary-general of the {U}, said the {A} would open an office in {Y}. The {A} has {n} members.",
    "{P} (born {n} in {Y}) is a {D} politician of the {U} ({A}). {L} was elected in {n}.",
]  # fmt: skip

CLUB_PATTERNS = ["{} United", "{} City", "FC {}", "{} Rovers", "Real {}", "Dynamo {}", "Sporting {}", "{} Wanderers", "Lokomotiv {}", "Inter {}"]
CLUB_NAMES = "Tigers Eagles Lions Bears Hawks Giants Rangers Falcons Panthers Sharks Bulls Rockets Pirates Wolves Saints Kings".split()
INDEXES = ["Dow Jones Industrial Average", "Dow Jones", "Dow", "DJIA", "S&P 500", "Standard & Poor's 500", "Nasdaq", "Nasdaq Composite", "FTSE 100", "Nikkei 225", "Nikkei", "Hang Seng", "DAX", "CAC 40", "Sensex", "Russell 2000"]  # fmt: skip
MAKERS = {"Airbus": "A", "Boeing": "7", "Embraer": "E", "Bombardier": "CRJ", "Toyota": "", "Honda": "", "Ford": "", "Nokia": "N", "Samsung": "Galaxy S", "Lockheed": "L-", "Antonov": "An-", "Tupolev": "Tu-"}
FACILITIES = ["{} International Airport", "{} Airport", "{} Stadium", "{} Bridge", "{} Hospital", "Port of {}", "{} Central Station", "{} Prison"]
WIRES = ["Reuters", "AP", "AFP", "Associated Press", "Getty Images", "Bloomberg", "dpa", "EFE", "BBC", "CNN", "Xinhua", "Notimex"]
NICKNAMES = "Kiki Chapo Lefty Ghost Tiny Rocket Doc Duke Mencho Mayo Bear Shorty Ace Red".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SPORT = "SOCCER CRICKET RUGBY BASKETBALL HOCKEY VOLLEYBALL HANDBALL".split()
MARK = re.compile(r"\{([A-Za-z]+)(!?)\}")


class Filler:
    """Fills templates; a club, person or place that is named again in a document is likely the same one."""

    def __init__(self, names):
        self.names, self.random = names, names.random
        with open(shared_folder() / "index-data" / "groups.tsv", encoding="utf-8", newline="") as lines:
            self.groups = [row["name"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == "nationality"]

    def document(self, template: str) -> tuple[str, list]:
        self.held: dict = {}
        pieces, spans, at, length = [], [], 0, 0
        for match in MARK.finditer(template):
            mark, capitals = match.groups()
            value = self.value(mark)
            value = value.upper() if capitals else value
            pieces += [template[at : match.start()], value]
            length += match.start() - at
            if mark in KIND_OF:
                spans.append([length, length + len(value), frozenset([KIND_OF[mark]])])
            length += len(value)
            at = match.end()
        pieces.append(template[at:])
        return "".join(pieces), spans

    def value(self, mark: str) -> str:
        pick = self.random.choice
        if mark in ("n", "d", "date", "SPORT", "M", "I", "W", "F", "D", "Y", "C", "N"):
            return {
                "n": lambda: str(self.random.randint(1, pick([3, 9, 40, 99, 400]))),
                "d": lambda: pick(DAYS),
                "date": lambda: f"{self.random.randint(1990, 2026)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}",
                "SPORT": lambda: pick(SPORT),
                "M": self.model,
                "I": lambda: pick(INDEXES),
                "W": lambda: pick(WIRES),
                "F": lambda: pick(FACILITIES).format(self.names.city()),
                "D": lambda: pick(self.groups),
                "Y": self.names.city,
                "C": self.names.country,
                "N": lambda: pick(CLUB_PATTERNS).format(self.names.city()) if self.random.random() < 0.5 else pick(CLUB_NAMES),
            }[mark]()
        held = self.held.setdefault(mark, [])
        if held and self.random.random() < 0.4:
            return pick(held)
        value = self.fresh(mark)
        held.append(value)
        return value

    def fresh(self, mark: str) -> str:
        pick = self.random.choice
        if mark == "P":
            name = self.names.person() if self.random.random() < 0.5 else self.names.mixed_person()
            self.held.setdefault("L", []).append(name.split()[-1])
            return name
        if mark == "Q":
            given, family = self.names.mixed_person().split()[:2]
            self.held["K"], self.held["L"] = [pick(NICKNAMES)], [family]
            return f'{given} "{self.held["K"][0]}" {family}'
        if mark == "U":
            name = self.names.organization()
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            self.held["A"] = [initials if len(initials) > 1 else name[:3].upper()]
            return name
        if mark == "A":
            return "".join(pick("ABCDEFGIMNOPRSTU") for _ in range(self.random.randint(2, 5)))
        if mark == "T":
            return pick(self.names.regions) if self.random.random() < 0.2 else self.names.city()
        return {
            "L": lambda: self.names.mixed_person().split()[-1],
            "G": lambda: self.names.mixed_person().split()[0],
            "K": lambda: pick(NICKNAMES),
            "S": lambda: pick(self.names.companies),
        }[mark]()

    def model(self) -> str:
        maker = self.random.choice(sorted(MAKERS))
        sign = f"{MAKERS[maker]}{self.random.choice([37, 47, 77, 87, 320, 330, 340, 350, 380, 195, 900, 95, 124])}"
        return self.random.choice([sign, f"{maker} {sign}"])


def template_documents(names, count: int):
    """`count` documents, sports and news in turn."""
    filler = Filler(names)
    for number in range(count):
        templates = SPORTS if number % 5 < 2 else NEWS
        chosen = [names.random.choice(templates) for _ in range(1 if templates is SPORTS else 2)]
        text, spans = "", []
        for template in chosen:
            part, found = filler.document(template)
            spans += [[start + len(text), end + len(text), kinds] for start, end, kinds in found]
            text += part + "\n"
        yield text, spans
