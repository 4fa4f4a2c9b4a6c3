"""Labels the texts of the training corpora with spaCy pipelines (MIT): the silver labels.

    python silver.py OUTPUT.jsonl MODEL_FOLDER

Writes one line a document: its corpus, its id and the spans in code points, in the kinds of this project.
Only corpora of the `train` folder are read.
"""

import json
import sys

import spacy

from corpora import KINDS_OF_ONTONOTES, TRAINING_CORPORA, read_corpus


def main() -> None:
    output, model = sys.argv[1:3]
    pipeline = spacy.load(model, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    with open(output, "w", encoding="utf-8") as out:
        for corpus in TRAINING_CORPORA:
            documents = read_corpus(corpus)
            texts = (document["text"] for document in documents)
            for document, parsed in zip(documents, pipeline.pipe(texts, batch_size=16)):
                spans = [
                    [span.start_char, span.end_char, KINDS_OF_ONTONOTES[span.label_]]
                    for span in parsed.ents
                    if span.label_ in KINDS_OF_ONTONOTES
                ]
                out.write(json.dumps({"corpus": corpus, "id": document["id"], "spans": spans}) + "\n")


if __name__ == "__main__":
    main()
