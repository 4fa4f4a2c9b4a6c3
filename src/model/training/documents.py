"""Writes the documents of the training and the development corpora for `prepare.ts`.

    python documents.py OUTPUT_FOLDER --silver TEACHER.jsonl…

`train.jsonl` has the documents that are learnt from with their spans (`[start, end, kinds]` in code points; a null
among the kinds is "no name"), the corpora's own first and then those that are made from them and from templates.
`dev.jsonl` has those that are only measured on. Ids are `CORPUS/NUMBER`; what is made from a document has its id.
"""

import argparse
import gzip
import json
from pathlib import Path

from augment import (
    Names,
    in_capitals,
    in_small,
    in_title_case,
    is_sure,
    with_capital_headline,
    with_other_names,
    without_accents,
)
from corpora import DEVELOPMENT_CORPORA, KINDS, TRAINING_CORPORA, read_corpus, shared_folder
from spans import spans_of
from templates import template_documents
from templates_es import spanish_documents

NEWS = {"ner_wikigold", "events_ecbplus_train", "all_gum_train"}
SWAPPED = {*NEWS, "ner_crossner_politics_train"}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--silver", type=Path, nargs="+", required=True)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--templates", type=int, default=2500)
    parser.add_argument("--spanish", type=int, default=1200)
    parser.add_argument("--without", nargs="*", default=[], help="of: names, cases, templates, spanish")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with open(options.folder / "train.jsonl", "w", encoding="utf-8") as out:
        for id, text, spans in training(options):
            written = [[start, end, [kind for kind in [None, *KINDS] if kind in kinds]] for start, end, kinds in spans]
            out.write(json.dumps({"id": id, "text": text, "spans": written}) + "\n")
    with open(options.folder / "dev.jsonl", "w", encoding="utf-8") as out:
        for corpus in DEVELOPMENT_CORPORA:
            path = shared_folder() / "corpora" / "dev" / f"{corpus}.jsonl.gz"
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for number, document in enumerate(json.loads(text) for text in lines if text.strip()):
                    out.write(json.dumps({"id": f"{corpus}/{number}", "text": document["text"]}) + "\n")


def training(options):
    names = Names(options.seed)
    random = names.random
    teachers = [{} for _ in options.silver]
    for spans, file in zip(teachers, options.silver):
        with open(file, encoding="utf-8") as lines:
            for line in map(json.loads, lines):
                spans[line["corpus"], line["id"]] = line["spans"]
    made = []
    for corpus in TRAINING_CORPORA:
        for number, document in enumerate(read_corpus(corpus)):
            text, id = document["text"], f"{corpus}/{number}"
            spans = spans_of(corpus, document, [spans[corpus, document["id"]] for spans in teachers])
            yield id, text, spans
            if corpus in SWAPPED and is_sure(spans) and "names" not in options.without:
                made.append((id, *with_other_names(text, spans, names, 0.8)))
            if "cases" not in options.without:
                if corpus in NEWS and random.random() < 0.25:
                    made.append((id, random.choice([in_capitals, in_small, in_title_case, without_accents, with_capital_headline])(text), spans))
                elif corpus not in NEWS and corpus != "events_litbank" and random.random() < 0.08:
                    made.append((id, random.choice([in_capitals, in_small, in_title_case])(text), spans))
    yield from made
    if "templates" not in options.without:
        for number, (text, spans) in enumerate(template_documents(names, options.templates)):
            yield f"templates/{number}", text, spans
    if "spanish" not in options.without:
        for number, (text, spans) in enumerate(spanish_documents(names, options.spanish)):
            yield f"templates/{options.templates + number}", text, spans


if __name__ == "__main__":
    main()
