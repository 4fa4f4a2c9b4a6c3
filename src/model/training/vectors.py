"""Word vectors of spaCy's `en_core_web_md` (MIT), keyed by the hash of the word in lower case."""

import numpy as np
import regex
import spacy

WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}]*")


def hash_of(text: str, seed: int = 0x811C9DC5) -> int:
    """FNV-1a over UTF-16 code units, low byte first, as `hashOf` in `features.ts`."""
    value = seed
    for byte in text.encode("utf-16-le", "surrogatepass"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def read_vectors(model_folder: str):
    """`rows`: key to row, in order of the keys; `vectors`: rows of 300 numbers, only those that a key has."""
    exclude = ["ner", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter", "tok2vec"]
    vocabulary = spacy.load(model_folder, exclude=exclude).vocab
    chosen = {}
    for key, row in vocabulary.vectors.key2row.items():
        word = vocabulary.strings[key]
        if not WORD.fullmatch(word) or len(word) > 24:
            continue
        lower = word.lower()
        # The spelling in lower case speaks for the word where the spellings differ.
        if lower not in chosen or word == lower:
            chosen[lower] = row
    used = sorted(set(chosen.values()))
    number = {row: at for at, row in enumerate(used)}
    rows = {hash_of(word): number[row] for word, row in sorted(chosen.items())}
    vectors = vocabulary.vectors.data[used].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    return rows, vectors * 4.0
