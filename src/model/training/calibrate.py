"""Fits the confidences on documents that the network has not learnt from.

The decoder gives a name the probability p of its tags. Its confidence is the logistic function of
slope · log(p / (1 - p)) + intercept, one slope for all kinds and an intercept for each, fitted by gradient descent.
"""

import numpy as np
import torch

from batches import batches
from corpora import KINDS
from crf import best_tags, marginal_chains
from evaluate import spans_of
from labels import BEGIN, END, INSIDE, SINGLE


def calibrate(network, vocabulary, documents) -> dict:
    odds, kinds, right = [np.array(column) for column in zip(*judged(network, vocabulary, documents))]
    slope = torch.ones(1, requires_grad=True)
    intercept = torch.zeros(len(KINDS), requires_grad=True)
    x, k, y = torch.tensor(odds).float(), torch.tensor(kinds), torch.tensor(right).float()
    optimiser = torch.optim.LBFGS([slope, intercept], max_iter=100)

    def closure():
        optimiser.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(slope * x + intercept[k], y)
        # Kinds of which little was held out stay near the mean.
        loss = loss + 0.002 * ((intercept - intercept.mean()) ** 2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return {"slope": [slope.item()] * len(KINDS), "intercept": intercept.tolist()}


def judged(network, vocabulary, documents):
    """Log odds, kind and rightness of every span that is found; what the labels leave open is passed over."""
    network.eval()
    transitions = network.transitions.detach().numpy()
    with torch.no_grad():
        for batch in batches(documents, vocabulary, 8000):
            scores = batch.scores(network).numpy()
            for start, end in batch.bounds:
                tags = best_tags(scores[start:end], transitions)
                spans = spans_of(tags)
                if not spans:
                    continue
                chances = marginal_chains(scores[start:end], transitions, tags, spans)
                for (first, last, kind), chance in zip(spans, chances):
                    verdict = agrees(batch.masks[start + first : start + last], kind)
                    if verdict is not None:
                        chance = min(1 - 1e-6, max(1e-6, chance))
                        yield np.log(chance / (1 - chance)), KINDS.index(kind), verdict


def agrees(masks, kind: str):
    """Whether the masks allow the span (true), forbid it (false), or leave "no name" open beside it (None)."""
    length = len(masks)
    base = 4 * KINDS.index(kind)
    parts = [SINGLE] if length == 1 else [BEGIN, *[INSIDE] * (length - 2), END]
    allowed = all((int(mask) >> (base + part)) & 1 for mask, part in zip(masks, parts))
    if allowed and any(int(mask) & 1 for mask in masks):
        return None
    return allowed
