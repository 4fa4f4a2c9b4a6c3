"""The labelled spans of a training document: its own labels, and the teachers' where it has none.

A span is `[start, end, kinds]` in code points; `None` among the kinds leaves "no name" open, and `ANYTHING` leaves
everything open.
"""

import re

from corpora import ANYTHING, GOLD_SCHEMES

LEADING = re.compile(r"(?:(?:the|an|a)\s+(?=\S)|\s+|[#@\"'“‘(\[])", re.IGNORECASE)
TRAILING = re.compile(r"(?:['’]s?|\s+|[,;:\"”)\]])$")
#: Share indexes are no organizations, whatever a teacher says.
SHARE_INDEX = re.compile(
    r"(?:Dow(?: Jones)?(?: Industrial| Transportation| Industrials)?(?: Average)?|DJIA|S ?& ?P(?: 500)?"
    r"|Standard (?:&|and) Poor(?:'s)? 500|Nasdaq(?: Composite| 100)?|NASDAQ|FTSE(?: 100)?|Nikkei(?: 225)?|Hang Seng"
    r"|DAX|CAC(?:[ -]40)?|Sensex|Nifty|Russell 2000|Euro Stoxx(?: 50)?)(?: [Ii]ndex)?"
)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Takes articles, possessives and marks off a span; the contract's names have none."""
    while match := LEADING.match(text, start, end):
        start = match.end()
    while end > start + 2 and (match := TRAILING.search(text[start:end])):
        end -= len(match.group())
    return start, end


def teacher_spans(text: str, spans: list) -> dict:
    """The kind of each of a teacher's spans, by the span."""
    found = {}
    for start, end, kind in spans:
        start, end = trimmed(text, start, end)
        if "\n" not in text[start:end]:
            found[start, end] = "product" if SHARE_INDEX.fullmatch(text, start, end) else kind
    return found


def spans_of(corpus: str, document: dict, teachers: list) -> list:
    text = document["text"]
    first, *others = [teacher_spans(text, spans) for spans in teachers]
    scheme = GOLD_SCHEMES.get(corpus)
    if scheme is None:
        return silver_spans(first, others)
    return gold_spans(text, document["entities"], scheme, first, others)


def overlaps(span, others) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in others)


def silver_spans(first: dict, others: list) -> list:
    """The first teacher's spans; where another says something else, both are open."""
    spans = []
    for span, kind in first.items():
        kinds = {kind, *(other.get(span) for other in others)}
        differs = None in kinds and any(overlaps(span, other) for other in others)
        spans.append([*span, ANYTHING if differs else frozenset(kinds)])
    for other in others:
        for span, kind in other.items():
            if not overlaps(span, first):
                spans.append([*span, frozenset([kind, None])])
    return without_overlaps(spans)


def gold_spans(text: str, entities: list, scheme, first: dict, others: list) -> list:
    spans = []
    for entity in entities:
        start, end = entity["start"], entity["end"]
        if text[start:end] == "@" or (start > 0 and text[start - 1] == "@"):
            continue
        span = trimmed(text, start, end)
        kinds = scheme.labels.get(entity["type"])
        said = first.get(span)
        if kinds is None:
            kinds = frozenset([None, said]) if said else None
        elif SHARE_INDEX.fullmatch(text, *span):
            kinds = frozenset(["product"])
        elif len(kinds) > 1 and said in kinds and said is not None:
            kinds = frozenset([said])
        if kinds is not None and span[1] > span[0]:
            spans.append([*span, kinds])
    taken = [(start, end) for start, end, _ in spans]
    for span, kind in first.items():
        if kind in scheme.outside and not overlaps(span, taken):
            sure = all(other.get(span) == kind for other in others)
            spans.append([*span, frozenset([kind] if sure else [kind, None])])
    return without_overlaps(spans)


def without_overlaps(spans: list) -> list:
    kept = []
    for span in sorted(spans, key=lambda item: (item[0], -item[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
