"""Writes the documents of the training and the development corpora for `prepare.ts`.

    python documents.py OUTPUT_FOLDER

`train.jsonl` has the documents that are learnt from, `dev.jsonl` those that are only measured on; ids are
`CORPUS/NUMBER`.
"""

import gzip
import json
import sys
from pathlib import Path

from corpora import DEVELOPMENT_CORPORA, TRAINING_CORPORA, read_corpus, shared_folder


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "train.jsonl", "w", encoding="utf-8") as out:
        for corpus in TRAINING_CORPORA:
            for number, document in enumerate(read_corpus(corpus)):
                out.write(line(corpus, number, document))
    with open(folder / "dev.jsonl", "w", encoding="utf-8") as out:
        for corpus in DEVELOPMENT_CORPORA:
            path = shared_folder() / "corpora" / "dev" / f"{corpus}.jsonl.gz"
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for number, document in enumerate(json.loads(text) for text in lines if text.strip()):
                    out.write(line(corpus, number, document))


def line(corpus: str, number: int, document: dict) -> str:
    return json.dumps({"id": f"{corpus}/{number}", "text": document["text"]}) + "\n"


if __name__ == "__main__":
    main()
