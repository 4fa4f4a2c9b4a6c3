"""Documents as arrays, and batches of them as the network reads them."""

import json
import random
from dataclasses import dataclass

import numpy as np
import torch

from network import CONTEXT_BITS

#: Further boundary rows around a document, so that the convolutions of one never reach another.
GAP = 4


class Vocabulary:
    """The words of the prepared files: spelling rows, and the row of the word's vector (the last: none)."""

    def __init__(self, path, vector_rows: dict, vector_count: int):
        self.spelling = []
        vectors = []
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                _, keys, spelling = json.loads(line)
                self.spelling.append(np.array(spelling, dtype=np.int64))
                found = [vector_rows[key] for key in keys if key in vector_rows]
                vectors.append(found[0] if found else vector_count)
        self.vector_rows = np.array(vectors, dtype=np.int64)
        self.none = vector_count


@dataclass
class Document:
    corpus: str
    id: str
    words: np.ndarray
    context: np.ndarray
    groups: np.ndarray
    sentences: list
    masks: np.ndarray | None
    starts: list
    ends: list


def document_of(columns: dict, corpus: str, masks=None) -> Document:
    return Document(
        corpus,
        columns["id"],
        np.array(columns["words"], dtype=np.int64),
        np.array(columns["context"], dtype=np.uint32),
        np.array(columns["groups"], dtype=np.int64),
        columns["sentences"],
        None if masks is None else np.array(masks, dtype=np.int64),
        columns["starts"],
        columns["ends"],
    )


class Batch:
    """Arrays of the rows of several documents; `bounds` are the rows of each sentence, `tokens` the rows of tokens."""

    def __init__(self, documents, vocabulary: Vocabulary, drop=None):
        self.documents = documents
        count = GAP + sum(len(d.words) + len(d.sentences) + 1 + GAP for d in documents)
        words = np.zeros(count, dtype=np.int64)
        context = np.zeros(count, dtype=np.uint32)
        groups = np.full(count, -1, dtype=np.int64)
        masks = np.full(count, 1, dtype=np.int64)
        boundary = np.ones(count, dtype=bool)
        bounds = []
        at, group_base = GAP, 0
        for d in documents:
            for number, first in enumerate(d.sentences):
                end = d.sentences[number + 1] if number + 1 < len(d.sentences) else len(d.words)
                at += 1
                span = slice(at, at + end - first)
                words[span] = d.words[first:end]
                context[span] = d.context[first:end]
                own = d.groups[first:end]
                groups[span] = np.where(own >= 0, own + group_base, -1)
                if d.masks is not None:
                    masks[span] = d.masks[first:end]
                boundary[span] = False
                if end > first:
                    bounds.append((at, at + end - first))
                at += end - first
            group_base += int(d.groups.max(initial=-1)) + 1
            at += 1 + GAP
        self.bounds = np.array(bounds, dtype=np.int64).reshape(-1, 2)
        self.masks = masks
        self.boundary = torch.from_numpy(boundary)
        self.group_count = group_base
        self.groups = torch.from_numpy(np.where(groups >= 0, groups, group_base))
        kept = context if drop is None else drop.context(context)
        bits = (kept[:, None] >> np.arange(CONTEXT_BITS, dtype=np.uint32)) & 1
        self.context = torch.from_numpy(bits.astype(np.float32))
        unique, inverse = np.unique(words, return_inverse=True)
        self.inverse = torch.from_numpy(inverse)
        lists = [vocabulary.spelling[word] for word in unique]
        self.offsets = torch.from_numpy(np.cumsum([0, *[len(rows) for rows in lists[:-1]]]))
        self.spelling = torch.from_numpy(np.concatenate(lists))
        weights = np.ones(len(self.spelling), dtype=np.float32)
        vector_rows = vocabulary.vector_rows[unique]
        if drop is not None:
            vector_rows = drop.vectors(vector_rows, vocabulary.none)
            drop.spelling(weights, self.offsets.numpy())
        self.vector_rows = torch.from_numpy(vector_rows)
        self.weights = torch.from_numpy(weights)

    def scores(self, network):
        words = network.word_rows(self.vector_rows, self.spelling, self.offsets, self.weights)
        return network(words[self.inverse], self.context, self.boundary, self.groups, self.group_count)


class Dropping:
    """What a training batch forgets, so that no single feature is trusted alone."""

    def __init__(self, seed: int, vector=0.1, identity=0.3, gazetteer=0.15):
        self.random = np.random.default_rng(seed)
        self.vector, self.identity, self.gazetteer = vector, identity, gazetteer

    def vectors(self, rows, none):
        return np.where(self.random.random(len(rows)) < self.vector, none, rows)

    def spelling(self, weights, offsets):
        weights[offsets[self.random.random(len(offsets)) < self.identity]] = 0.0

    def context(self, bits):
        forgotten = self.random.random(len(bits)) < self.gazetteer
        return np.where(forgotten, bits & np.uint32(0x7F), bits)


def batches(documents, vocabulary, size, seed=None, drop=None):
    """Batches of about `size` rows: shuffled with `seed`, in order without."""
    order = list(range(len(documents)))
    if seed is not None:
        random.Random(seed).shuffle(order)
    held, rows = [], 0
    for number in order:
        held.append(documents[number])
        rows += len(documents[number].words)
        if rows >= size:
            yield Batch(held, vocabulary, drop)
            held, rows = [], 0
    if held:
        yield Batch(held, vocabulary, drop)


def pieces(document: Document, size: int):
    """A long document in parts of about `size` tokens, cut between sentences, so that batches are alike."""
    if len(document.words) <= size:
        return [document]
    parts = []
    cut = 0
    starts = [*document.sentences, len(document.words)]
    first_sentence = 0
    for number in range(1, len(starts)):
        if starts[number] - cut >= size or number == len(starts) - 1:
            span = slice(cut, starts[number])
            parts.append(
                Document(
                    document.corpus,
                    document.id,
                    document.words[span],
                    document.context[span],
                    document.groups[span],
                    [first - cut for first in document.sentences[first_sentence:number]],
                    None if document.masks is None else document.masks[span],
                    document.starts[span],
                    document.ends[span],
                )
            )
            cut, first_sentence = starts[number], number
    return parts
