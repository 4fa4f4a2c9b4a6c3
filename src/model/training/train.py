"""Trains the tagger. See `README.md` here for the commands around it."""

import argparse
import copy
import json
import time
from pathlib import Path

import numpy as np
import torch

from batches import Dropping, Vocabulary, batches, document_of, pieces
from calibrate import calibrate
from evaluate import evaluate, scored_predictions
from labels import labelled_documents, read_lines
from crf import FROM, ChainLoss
from network import Network
from vectors import read_vectors


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vectors", required=True, help="folder of en_core_web_md")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--rows", type=int, default=1500, help="tokens a batch")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--decay", type=float, default=0.998, help="of the mean of the weights")
    parser.add_argument("--without", nargs="*", default=[], help="corpora to leave out")
    parser.add_argument("--small", type=int, default=0, help="learn from every n-th document only, to try things")
    parser.add_argument("--folds", type=int, default=0, help="parts of the corpora; all but one are learnt from")
    parser.add_argument("--fold", type=int, default=0, help="the part that is left out, and marked afterwards")
    options = parser.parse_args()
    train(options)


def train(options) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    rows, vectors = read_vectors(options.vectors)
    vocabulary = Vocabulary(options.data / "words.jsonl", rows, len(vectors))
    table = torch.from_numpy(np.vstack([vectors, np.zeros((1, vectors.shape[1]), dtype=np.float32)]))
    documents, held_out, left_out = training_documents(options)
    development = [document_of(columns, columns["id"].split("/")[0]) for columns in read_lines(options.data / "dev.tokens.jsonl")]
    network = Network(table, width=options.width)
    network.transitions = torch.nn.Parameter(torch.zeros(len(FROM)))
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
    steps = options.epochs * (sum(len(d.words) for d in documents) // options.rows + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate_at(step / steps))
    drop = Dropping(options.seed)
    average = Average(network, options.decay)
    started = time.time()
    for epoch in range(options.epochs):
        network.train()
        total = tokens = 0
        for batch in batches(documents, vocabulary, options.rows, options.seed * 1000 + epoch, drop):
            loss = ChainLoss.apply(batch.scores(network), network.transitions, batch.masks, batch.bounds)
            size = int((batch.bounds[:, 1] - batch.bounds[:, 0]).sum())
            optimiser.zero_grad()
            (loss / size).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.follow(network)
            total += float(loss.detach())
            tokens += size
        print(f"epoch {epoch + 1}: loss {total / tokens:.4f}, {time.time() - started:.0f} s", flush=True)
        torch.save(average.network.state_dict(), options.output)
        if not options.folds and (epoch % 2 == 1 or epoch == options.epochs - 1):
            print(json.dumps(evaluate(average.network, vocabulary, development, options.output.with_suffix(""))), flush=True)
    calibration = calibrate(average.network, vocabulary, held_out)
    options.output.with_suffix(".calibration.json").write_text(json.dumps(calibration))
    print(json.dumps(calibration))
    if options.folds:
        with open(options.output.with_suffix(".spans.jsonl"), "w", encoding="utf-8") as out:
            for document, spans in scored_predictions(average.network, vocabulary, left_out, calibration):
                out.write(json.dumps({"id": document.id, "spans": spans}) + "\n")


class Average:
    """A running mean of the weights, which is better than the last of them."""

    def __init__(self, network, decay: float):
        self.network = copy.deepcopy(network)
        self.decay, self.steps = decay, 0

    def follow(self, network) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for mean, weight in zip(self.network.parameters(), network.parameters()):
                mean.lerp_(weight, 1 - decay)


def rate_at(done: float) -> float:
    """A short rise, then a straight fall."""
    return min(1.0, done / 0.03) * max(0.02, 1.0 - done)


def training_documents(options):
    """
    Documents to learn from; every 25th of the corpora with all that is made from it, for calibration; and, where only
    some folds are learnt from, the documents of the other one as the corpora have them.
    """
    documents, held_out, left_out, seen = [], [], [], set()
    for number, (corpus, columns, masks) in enumerate(labelled_documents(options.data)):
        if corpus in options.without:
            continue
        source = int(columns["id"].split("/")[1])
        made = columns["id"] in seen
        seen.add(columns["id"])
        if options.folds and source % options.folds == options.fold and corpus != "templates":
            left_out.extend([] if made else [document_of(columns, corpus)])
        elif source % 25 == 0 and corpus != "templates":
            held_out.append(document_of(columns, corpus, masks))
        elif not options.small or number % options.small == 0:
            documents.extend(pieces(document_of(columns, corpus, masks), 1000))
    documents = [document for document in documents if len(document.words)]
    print(f"{len(documents)} documents, {sum(len(d.words) for d in documents)} tokens", flush=True)
    return documents, [d for d in held_out if len(d.words)], [d for d in left_out if len(d.words)]


if __name__ == "__main__":
    main()
