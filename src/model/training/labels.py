"""Labels of tokens: BIOES tags of nine kinds, and sets of them where a document leaves a choice open.

A set of tags is a bit mask over `TAGS`. `O` is tag 0; kind k has the tags 1 + 4k (begin), 2 + 4k (inside),
3 + 4k (end) and 4 + 4k (single).
"""

import json
from bisect import bisect_left, bisect_right

from corpora import KINDS

TAGS = ["O", *[f"{part}-{kind}" for kind in KINDS for part in "BIES"]]
BEGIN, INSIDE, END, SINGLE = range(1, 5)
OUTSIDE = 1
EVERY_TAG = (1 << len(TAGS)) - 1


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


class TokenGrid:
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


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def labelled_documents(folder):
    """All training documents: corpus, tokens as `prepare.ts` wrote them, and a tag mask a token."""
    tokens = read_lines(folder / "train.tokens.jsonl")
    for document, columns in zip(read_lines(folder / "train.jsonl"), tokens, strict=True):
        yield document["id"].split("/")[0], columns, masks_of(document, columns)


def masks_of(document: dict, columns: dict) -> list[int]:
    at = utf16_offsets(document["text"])
    grid = TokenGrid(columns)
    masks = [OUTSIDE] * len(grid.starts)
    for start, end, kinds in document["spans"]:
        run = grid.tokens_of(at[start], at[end])
        if run is None:
            continue
        if len(kinds) > len(KINDS) or not grid.is_in_one_sentence(*run):
            masks[run[0] : run[1]] = [EVERY_TAG] * (run[1] - run[0])
        else:
            put_span(masks, *run, kinds)
    return masks
