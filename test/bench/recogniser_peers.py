"""Annotates documents with a spaCy pipeline, in the annotation contract's format.

    python recogniser_peers.py MODEL_FOLDER < inputs.jsonl > predictions.jsonl

Only the parts that names need are run. Spans are turned from code points into UTF-16 code units. The last line of
standard error gives the words (by spaCy's tokens) and the seconds that the pipeline took, for the speed row.
"""

import json
import sys
import time

import spacy

KINDS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
    "PRODUCT": "product",
}


def utf16_offsets(text: str) -> list[int]:
    """The UTF-16 offset of each code point, and the length at the end."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def main() -> None:
    pipeline = spacy.load(sys.argv[1], exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    documents = [json.loads(line) for line in sys.stdin if line.strip()]
    pipeline("Warm up in London.")
    words = 0
    started = time.perf_counter()
    parsed = []
    for document in pipeline.pipe((item["text"] for item in documents), batch_size=32):
        words += len(document)
        parsed.append([(span.start_char, span.end_char, span.label_) for span in document.ents])
    seconds = time.perf_counter() - started
    for document, spans in zip(documents, parsed):
        at = utf16_offsets(document["text"])
        entities = [
            {"start": at[start], "end": at[end], "type": KINDS[label]}
            for start, end, label in spans
            if label in KINDS
        ]
        print(json.dumps({"id": document["id"], "entities": entities}))
    print(json.dumps({"words": words, "seconds": round(seconds, 3)}), file=sys.stderr)


if __name__ == "__main__":
    main()
