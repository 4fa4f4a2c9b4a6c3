"""Labels of tokens: BIOES tags of nine kinds, and sets of them where a corpus leaves a choice open.

A set of tags is a bit mask over `TAGS`. `O` is tag 0; kind k has the tags 1 + 4k (begin), 2 + 4k (inside),
3 + 4k (end) and 4 + 4k (single).
"""

import json
import re
from bisect import bisect_left, bisect_right

from corpora import GOLD_SCHEMES, KINDS, NOTHING, TRAINING_CORPORA, read_corpus

TAGS = ["O", *[f"{part}-{kind}" for kind in KINDS for part in "BIES"]]
BEGIN, INSIDE, END, SINGLE = range(1, 5)
OUTSIDE = 1


def tag_bit(part: int, kind: str) -> int:
    return 1 << (part + 4 * KINDS.index(kind))


def any_part(kind: str) -> int:
    return 0b1111 << (1 + 4 * KINDS.index(kind))


def may_follow(left: int, right: int) -> bool:
    """Whether tag `right` may follow tag `left` in one sentence."""
    left_open = left > 0 and (left - 1) % 4 in (BEGIN - 1, INSIDE - 1)
    right_goes_on = right > 0 and (right - 1) % 4 in (INSIDE - 1, END - 1)
    if left_open != right_goes_on:
        return False
    return not left_open or (left - 1) // 4 == (right - 1) // 4


def utf16_offsets(text: str) -> list[int]:
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


LEADING = re.compile(r"(?:(?:the|an|a)\s+(?=\S)|\s+|[#@\"'“‘(\[])", re.IGNORECASE)
TRAILING = re.compile(r"(?:['’]s?|\s+|[,;:\"”)\]])$")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Takes articles, possessives and marks off a span; the contract's names have none."""
    while match := LEADING.match(text, start, end):
        start = match.end()
    while end > start + 2 and (match := TRAILING.search(text[start:end])):
        end -= len(match.group())
    return start, end


class Sentence_Grid:
    """Finds the tokens of a span; a span that crosses sentences has none."""

    def __init__(self, tokens: dict):
        self.starts, self.ends = tokens["starts"], tokens["ends"]
        self.sentences = tokens["sentences"]

    def tokens_of(self, start: int, end: int) -> tuple[int, int] | None:
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        if first >= last:
            return None
        return first, last

    def is_in_one_sentence(self, first: int, last: int) -> bool:
        return bisect_right(self.sentences, first) == bisect_right(self.sentences, last - 1)


def put_span(masks: list[int], first: int, last: int, kinds) -> None:
    """Sets the masks of a span that may be of any of `kinds`; `None` among them leaves "no name" open."""
    named = [kind for kind in kinds if kind]
    none = OUTSIDE if None in kinds else 0
    for token in range(first, last):
        part = SINGLE if last - first == 1 else BEGIN if token == first else END if token == last - 1 else INSIDE
        masks[token] = none
        for kind in named:
            masks[token] |= tag_bit(part, kind)


def silver_masks(grid: Sentence_Grid, text: str, at: list[int], spans: list) -> tuple[list[int], dict]:
    masks = [OUTSIDE] * len(grid.starts)
    found = {}
    for start, end, kind in spans:
        start, end = trimmed(text, start, end)
        run = grid.tokens_of(at[start], at[end])
        if run and grid.is_in_one_sentence(*run):
            put_span(masks, *run, [kind])
            found[run] = kind
    return masks, found


def gold_masks(grid, text, at, entities, scheme, silver: dict, unsure: set) -> list[int]:
    """The gold spans, with the teacher's word for what the scheme leaves open."""
    masks = [OUTSIDE] * len(grid.starts)
    taken = [False] * len(masks)
    for entity in entities:
        start, end = entity["start"], entity["end"]
        if text[start:end] == "@" or (start > 0 and text[start - 1] == "@"):
            continue
        start, end = trimmed(text, start, end)
        run = grid.tokens_of(at[start], at[end])
        kinds = scheme.labels.get(entity["type"])
        if run is None or not grid.is_in_one_sentence(*run):
            continue
        if kinds is None:
            kinds = frozenset([None, silver[run]]) if run in silver else NOTHING
        elif len(kinds) > 1 and run in silver and silver[run] in kinds:
            kinds = frozenset([silver[run]])
        put_span(masks, *run, kinds)
        for token in range(*run):
            taken[token] = True
    for run, kind in silver.items():
        if kind in scheme.outside and not any(taken[run[0] : run[1]]):
            put_span(masks, *run, [None, kind] if run in unsure else [kind])
    return masks


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def labelled_documents(data_folder, silver_files):
    """All training documents: corpus, tokens as `prepare.ts` wrote them, and a tag mask a token."""
    silver = [{} for _ in silver_files]
    for spans, file in zip(silver, silver_files):
        for number, line in enumerate(read_lines(file)):
            spans[number] = line["spans"]
    tokens = read_lines(data_folder / "train.tokens.jsonl")
    number = 0
    for corpus in TRAINING_CORPORA:
        for document in read_corpus(corpus):
            columns = next(tokens)
            teachers = [spans[number] for spans in silver]
            yield corpus, columns, masks_of(corpus, document, columns, teachers)
            number += 1


def masks_of(corpus: str, document: dict, columns: dict, teachers: list) -> list[int]:
    text, at = document["text"], utf16_offsets(document["text"])
    grid = Sentence_Grid(columns)
    read = [silver_masks(grid, text, at, spans) for spans in teachers]
    masks, found = read[0]
    unsure = {run for run, kind in found.items() if any(other.get(run) != kind for _, other in read[1:])}
    scheme = GOLD_SCHEMES.get(corpus)
    if scheme is not None:
        return gold_masks(grid, text, at, document["entities"], scheme, found, unsure)
    for other, _ in read[1:]:
        masks = [mask | second for mask, second in zip(masks, other)]
    return masks
