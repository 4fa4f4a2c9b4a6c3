"""The training corpora and how their labels read in the kinds of this project.

A corpus that does not annotate a kind says nothing about it: there, a token outside its spans may be anything that
the corpus leaves out. Labels are therefore sets of kinds; `None` in a set stands for "no name".
"""

import gzip
import json
import os
from pathlib import Path

KINDS = ["person", "organization", "place", "group", "event", "work", "law", "product", "facility"]

KINDS_OF_ONTONOTES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
    "PRODUCT": "product",
}

PLACES = frozenset(["place", "facility"])
OTHERS = frozenset(["group", "event", "work", "law", "product"])
ANYTHING = frozenset([None, *KINDS])

NEWS_LABELS = {
    "PER": frozenset(["person"]),
    "ORG": frozenset(["organization"]),
    "LOC": PLACES,
    "MISC": OTHERS,
}

WNUT_LABELS = {
    "person": frozenset(["person"]),
    "location": PLACES,
    "corporation": frozenset(["organization"]),
    "group": frozenset(["organization"]),
    "creative-work": frozenset(["work"]),
    "product": frozenset(["product"]),
}

CROSSNER_LABELS = {
    **{name: frozenset(["person"]) for name in "person politician writer musicalartist scientist researcher".split()},
    **{name: frozenset(["organization"]) for name in "organisation politicalparty band university".split()},
    **{name: PLACES for name in "location country".split()},
    **{name: frozenset(["event"]) for name in "event election conference".split()},
    **{name: frozenset(["work"]) for name in "book poem song album magazine academicjournal".split()},
    "misc": OTHERS,
    "award": OTHERS,
    "product": frozenset(["product", "work", None]),
}

#: What a token outside every span may be, by scheme.
OUTSIDE_OF_TWEETS = frozenset([None, *OTHERS])
OUTSIDE_OF_WNUT = frozenset([None, "group", "event", "law"])
OUTSIDE_OF_CROSSNER = frozenset([None, "group", "law", "product"])
NOTHING = frozenset([None])


class Scheme:
    """Labels of a corpus, and what its unmarked tokens may be. An unlisted label says nothing."""

    def __init__(self, labels, outside):
        self.labels = labels
        self.outside = outside


GOLD_SCHEMES = {
    "ner_wikigold": Scheme(NEWS_LABELS, NOTHING),
    "ner_wnut17_train": Scheme(WNUT_LABELS, OUTSIDE_OF_WNUT),
    **{f"ner_btc_{part}": Scheme(NEWS_LABELS, OUTSIDE_OF_TWEETS) for part in "abefgh"},
    **{
        f"ner_crossner_{domain}_train": Scheme(CROSSNER_LABELS, OUTSIDE_OF_CROSSNER)
        for domain in ["politics", "literature", "music", "science", "ai"]
    },
}

#: Corpora whose own labels are no names: their text is used with silver labels.
SILVER_CORPORA = ["events_ecbplus_train", "all_gum_train", "events_litbank"]

TRAINING_CORPORA = [*GOLD_SCHEMES, *SILVER_CORPORA]


def shared_folder() -> Path:
    """`DATELINE_SHARED`, else `shared` beside the checkout."""
    given = os.environ.get("DATELINE_SHARED")
    return Path(given) if given else Path(__file__).resolve().parents[4] / "shared"


def read_corpus(name: str) -> list[dict]:
    """The documents of a corpus of the `train` folder, as they are."""
    path = shared_folder() / "corpora" / "train" / f"{name}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


#: Measured on, never learnt from.
DEVELOPMENT_CORPORA = [
    "ner_conll03_dev",
    "ner_worldwide_dev",
    "ner_uner_ewt_dev",
    "ner_wnut17_dev",
    "all_meantime_dev",
    "ner_crossner_politics_dev",
]
