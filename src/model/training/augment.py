"""Training documents written anew: other names in the same places, other cases, no accents."""

import csv
import random
import unicodedata

from corpora import ANYTHING, shared_folder

PARTICLES = {"de", "la", "del", "von", "van", "der", "al", "bin", "da", "dos", "el", "ben", "di", "le"}


class Names:
    """Names of people, places and organizations from the facts for the index, all origins alike."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        people = {}
        for file in ["people.tsv", "office-holders-us-mx-un.tsv"]:
            for row in rows_of(file):
                name = row["name"]
                if 2 <= len(name.split()) <= 4 and name.replace("-", "").replace("'", "").replace(" ", "").replace(".", "").isalpha():
                    people.setdefault(row["country"], set()).add(name)
        # A country counts by the square root of its people, so that no one country gives most of the names.
        self.people_of = {country: sorted(names) for country, names in sorted(people.items())}
        self.people = list(self.people_of.values())
        self.weights = [len(names) ** 0.5 for names in self.people]
        self.cities, self.countries, self.regions = [], [], []
        for row in rows_of("places.tsv"):
            target = {"city": self.cities, "country": self.countries}.get(row["kind"], self.regions)
            if row["name"] and len(row["name"]) < 24:
                target.append(row["name"])
        self.organizations = sorted(
            {row["name"] for row in rows_of("organizations.tsv") if 1 <= len(row["name"].split()) <= 6}
        )
        self.companies = sorted({row["name"] for row in rows_of("organizations.tsv") if row["kind"] in ("company", "bank")})

    def person(self) -> str:
        return self.random.choice(self.random.choices(self.people, self.weights)[0])

    def mixed_person(self) -> str:
        """A given name of one person and a family name of another of the same country."""
        names = self.random.choices(self.people, self.weights)[0]
        given, family = self.random.choice(names).split()[0], self.random.choice(names).split()[-1]
        return f"{given} {family}"

    def place(self) -> str:
        return self.random.choice(self.random.choices([self.cities, self.countries, self.regions], [6, 2, 2])[0])

    def city(self) -> str:
        return self.random.choice(self.cities)

    def country(self) -> str:
        return self.random.choice(self.countries)

    def organization(self) -> str:
        return self.random.choice(self.organizations)


def rows_of(file: str):
    with open(shared_folder() / "index-data" / file, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def with_other_names(text: str, spans: list, names: Names, share: float) -> tuple[str, list]:
    """Replaces some of the people, places and organizations; a name is replaced by the same one everywhere."""
    chosen: dict = {}
    pieces, moved, at, length = [], [], 0, 0
    for start, end, kinds in spans:
        name = text[start:end]
        new = replacement(name, kinds, names, chosen, share)
        pieces += [text[at:start], new]
        length += start - at
        moved.append([length, length + len(new), kinds])
        length += len(new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces), moved


def replacement(name: str, kinds, names: Names, chosen: dict, share: float) -> str:
    key = (name, kinds)
    if key in chosen:
        return chosen[key]
    new = name
    if kinds == frozenset(["person"]):
        words = name.split()
        if len(words) == 1:
            new = next((other.split()[-1] for (full, _), other in chosen.items() if full.split()[-1] == name and " " in full), name)
            if new == name and names.random.random() < share / 2:
                new = names.mixed_person().split()[-1]
        elif names.random.random() < share:
            new = names.person() if names.random.random() < 0.5 else names.mixed_person()
    elif names.random.random() >= share or not name[0].isupper():
        pass
    elif kinds in (frozenset(["place"]), frozenset(["place", "facility"])) and len(name.split()) == 1 and name.isalpha() and len(name) > 3:
        new = names.place()
    elif kinds == frozenset(["organization"]) and len(name) > 4 and names.random.random() < 0.5:
        new = names.organization()
    chosen[key] = new
    return new


def same_length(text: str, change) -> str:
    """`change` a character at a time, where that keeps the length."""
    return "".join(new if len(new := change(character)) == 1 else character for character in text)


def in_capitals(text: str) -> str:
    return same_length(text, str.upper)


def in_small(text: str) -> str:
    return same_length(text, str.lower)


def without_accents(text: str) -> str:
    return same_length(text, lambda c: unicodedata.normalize("NFD", c)[:1] or c)


def in_title_case(text: str) -> str:
    """As headlines are written: words of more than three letters get a capital."""
    words = text.split(" ")
    return " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in words)


def with_capital_headline(text: str) -> str:
    """The first line in capitals."""
    line, mark, rest = text.partition("\n")
    return in_capitals(line) + mark + rest


def is_sure(spans: list) -> bool:
    return sum(kinds == ANYTHING for _, _, kinds in spans) <= max(1, len(spans) // 12)
