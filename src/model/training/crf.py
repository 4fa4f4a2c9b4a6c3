"""A linear-chain conditional random field over BIOES tags, trained on sets of tags.

The loss of a sentence is log Z - log Z(allowed): the probability of all tag sequences that agree with the masks.
Forward and backward passes run in the probability domain, scaled at each token.
"""

import numba
import numpy as np
import torch

from labels import TAGS, may_follow

COUNT = len(TAGS)
STRUCTURE = np.array([[may_follow(left, right) for right in range(COUNT)] for left in range(COUNT)])
MAY_START = STRUCTURE[0].copy()
MAY_END = STRUCTURE[:, 0].copy()
_PAIRS = np.argwhere(STRUCTURE).astype(np.int64)
FROM, TO = _PAIRS[:, 0].copy(), _PAIRS[:, 1].copy()


@numba.njit(cache=True, fastmath=False)
def _marginals(scores, transitions, allowed, unary, pairs, weight, start_ok, end_ok, from_, to):
    """Adds `weight` times the marginals to `unary` and `pairs`; returns log Z, or NaN if nothing is allowed."""
    length, count = scores.shape
    alpha = np.zeros((length, count))
    beta = np.zeros((length, count))
    local = np.zeros((length, count))
    log_z = 0.0
    for t in range(length):
        top = scores[t].max()
        log_z += top
        for k in range(count):
            if (allowed[t] >> k) & 1:
                local[t, k] = np.exp(scores[t, k] - top)
    for k in range(count):
        if start_ok[k]:
            alpha[0, k] = local[0, k]
    for t in range(length):
        if t > 0:
            for p in range(from_.shape[0]):
                alpha[t, to[p]] += alpha[t - 1, from_[p]] * transitions[p]
            for k in range(count):
                alpha[t, k] *= local[t, k]
        total = alpha[t].sum()
        if total <= 0.0:
            return np.nan
        log_z += np.log(total)
        for k in range(count):
            alpha[t, k] /= total
    last = 0.0
    for k in range(count):
        if end_ok[k]:
            beta[length - 1, k] = 1.0
            last += alpha[length - 1, k]
    if last <= 0.0:
        return np.nan
    log_z += np.log(last)
    for t in range(length - 2, -1, -1):
        for p in range(from_.shape[0]):
            beta[t, from_[p]] += transitions[p] * local[t + 1, to[p]] * beta[t + 1, to[p]]
        total = beta[t].max()
        for k in range(count):
            beta[t, k] /= total
    for t in range(length):
        total = 0.0
        for k in range(count):
            total += alpha[t, k] * beta[t, k]
        for k in range(count):
            unary[t, k] += weight * alpha[t, k] * beta[t, k] / total
        if t > 0:
            total = 0.0
            for p in range(from_.shape[0]):
                total += alpha[t - 1, from_[p]] * transitions[p] * local[t, to[p]] * beta[t, to[p]]
            for p in range(from_.shape[0]):
                mass = alpha[t - 1, from_[p]] * transitions[p] * local[t, to[p]] * beta[t, to[p]]
                pairs[p] += weight * mass / total
    return log_z


@numba.njit(cache=True)
def _batch(scores, transitions, masks, bounds, start_ok, end_ok, from_, to):
    unary = np.zeros(scores.shape)
    pairs = np.zeros(from_.shape[0])
    loss = 0.0
    everything = np.full(scores.shape[0], -1, dtype=np.int64)
    for s in range(bounds.shape[0]):
        a, b = bounds[s, 0], bounds[s, 1]
        own_unary = np.zeros((b - a, scores.shape[1]))
        own_pairs = np.zeros(from_.shape[0])
        held = _marginals(scores[a:b], transitions, masks[a:b], own_unary, own_pairs, -1.0, start_ok, end_ok, from_, to)
        if np.isnan(held):
            continue
        free = _marginals(scores[a:b], transitions, everything[a:b], own_unary, own_pairs, 1.0, start_ok, end_ok, from_, to)
        loss += free - held
        unary[a:b] += own_unary
        pairs += own_pairs
    return loss, unary, pairs


class ChainLoss(torch.autograd.Function):
    """`apply(scores, transitions, masks, bounds)`: the summed loss; `transitions` are of the pairs FROM, TO."""

    @staticmethod
    def forward(context, scores, transitions, masks, bounds):
        loss, unary, pairs = _batch(
            scores.detach().numpy().astype(np.float64),
            np.exp(transitions.detach().numpy().astype(np.float64)),
            masks,
            bounds,
            MAY_START,
            MAY_END,
            FROM,
            TO,
        )
        context.save_for_backward(torch.from_numpy(unary).float(), torch.from_numpy(pairs).float())
        return torch.tensor(loss, dtype=torch.float32)

    @staticmethod
    def backward(context, gradient):
        unary, pairs = context.saved_tensors
        return gradient * unary, gradient * pairs, None, None


@numba.njit(cache=True)
def _best(scores, transitions, start_ok, end_ok, from_, to):
    length, count = scores.shape
    value = np.full((length, count), -1e30)
    back = np.zeros((length, count), dtype=np.int64)
    for k in range(count):
        if start_ok[k]:
            value[0, k] = scores[0, k]
    for t in range(1, length):
        for p in range(from_.shape[0]):
            candidate = value[t - 1, from_[p]] + transitions[p]
            if candidate > value[t, to[p]]:
                value[t, to[p]] = candidate
                back[t, to[p]] = from_[p]
        for k in range(count):
            value[t, k] += scores[t, k]
    best, top = 0, -1e31
    for k in range(count):
        if end_ok[k] and value[length - 1, k] > top:
            best, top = k, value[length - 1, k]
    path = np.zeros(length, dtype=np.int64)
    for t in range(length - 1, -1, -1):
        path[t] = best
        best = back[t, best]
    return path


def best_tags(scores, transitions):
    """The best tag sequence of one sentence."""
    return _best(scores.astype(np.float64), transitions.astype(np.float64), MAY_START, MAY_END, FROM, TO)


def marginal_chains(scores, transitions, tags, spans):
    """The probability of each span's tags among all sequences of a sentence."""
    scores, factors = scores.astype(np.float64), np.exp(transitions.astype(np.float64))
    everything = np.full(len(scores), -1, dtype=np.int64)
    unary, pairs = np.zeros(scores.shape), np.zeros(len(FROM))
    whole = _marginals(scores, factors, everything, unary, pairs, 1.0, MAY_START, MAY_END, FROM, TO)
    chances = []
    for first, end, _ in spans:
        masks = everything.copy()
        for token in range(first, end):
            masks[token] = np.int64(1) << tags[token]
        held = _marginals(scores, factors, masks, unary, pairs, 0.0, MAY_START, MAY_END, FROM, TO)
        chances.append(0.0 if np.isnan(held) else float(np.exp(held - whole)))
    return chances
