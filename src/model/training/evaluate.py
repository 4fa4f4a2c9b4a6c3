"""Measures a network on the development corpora with the shared scorer."""

import json
import math
import subprocess

import torch

from batches import batches
from corpora import DEVELOPMENT_CORPORA, KINDS, shared_folder
from crf import best_tags, marginal_chains


def spans_of(tags):
    """Spans of a BIOES sequence: first token, token after the last, kind."""
    spans, first = [], 0
    for token, tag in enumerate(tags):
        if tag == 0:
            continue
        part, kind = (tag - 1) % 4, KINDS[(tag - 1) // 4]
        if part in (0, 3):
            first = token
        if part in (2, 3):
            spans.append((first, token + 1, kind))
    return spans


def predictions(network, vocabulary, documents):
    """Yields each document with its spans: first token, token after the last, kind."""
    for document, spans in predicted_chances(network, vocabulary, documents):
        yield document, [span for span, _ in spans]


def scored_predictions(network, vocabulary, documents, calibration: dict):
    """Yields each document with its spans and their confidences, as the decoder of `src/model` gives them."""
    for document, spans in predicted_chances(network, vocabulary, documents):
        scored = []
        for (first, last, kind), chance in spans:
            number = KINDS.index(kind)
            bounded = min(1 - 1e-6, max(1e-6, chance))
            odds = calibration["slope"][number] * math.log(bounded / (1 - bounded)) + calibration["intercept"][number]
            scored.append([first, last, kind, round(1 / (1 + math.exp(-odds)), 3)])
        yield document, scored


def predicted_chances(network, vocabulary, documents):
    """Yields each document with its spans and the probability of each among all tag sequences of its sentence."""
    network.eval()
    transitions = network.transitions.detach().numpy()
    with torch.no_grad():
        for batch in batches(documents, vocabulary, 8000):
            scores = batch.scores(network).numpy()
            sentence = 0
            for document in batch.documents:
                spans = []
                for first in document.sentences:
                    start, end = batch.bounds[sentence]
                    sentence += 1
                    tags = best_tags(scores[start:end], transitions)
                    here = spans_of(tags)
                    chances = marginal_chains(scores[start:end], transitions, tags, here) if here else []
                    for (a, b, kind), chance in zip(here, chances):
                        spans.append(((first + a, first + b, kind), float(chance)))
                yield document, spans


def evaluate(network, vocabulary, documents, folder) -> dict:
    """Typed F1 of each development corpus; the predictions are left in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = {corpus: [] for corpus in DEVELOPMENT_CORPORA}
    for document, spans in predictions(network, vocabulary, documents):
        entities = [{"start": document.starts[a], "end": document.ends[b - 1], "type": kind} for a, b, kind in spans]
        corpus, number = document.id.split("/")
        lines[corpus].append((int(number), entities))
    result = {}
    for corpus, found in lines.items():
        gold = shared_folder() / "corpora" / "dev" / f"{corpus}.jsonl.gz"
        inputs = subprocess.run(
            ["node", shared_folder() / "score" / "score.mjs", "inputs", "--gold", gold], capture_output=True, text=True, check=True
        )
        ids = [json.loads(line)["id"] for line in inputs.stdout.splitlines() if line.strip()]
        file = folder / f"{corpus}.jsonl"
        with open(file, "w", encoding="utf-8") as out:
            for (_, entities), id in zip(sorted(found, key=lambda item: item[0]), ids):
                out.write(json.dumps({"id": id, "entities": entities}) + "\n")
        scored = subprocess.run(
            ["node", shared_folder() / "score" / "score.mjs", "names", "--gold", gold, "--pred", file, "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
        result[corpus] = round(json.loads(scored.stdout.splitlines()[-1])["typed"]["f"], 4)
    result["mean"] = round(sum(result.values()) / len(result), 4)
    return result
