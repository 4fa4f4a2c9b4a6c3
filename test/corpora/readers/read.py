"""Reads the files of a folder with a reader of another maker and prints what it found as one JSON value.

    python read.py READER FOLDER

A reader that rejects a file ends the run with its own error.
"""

import contextlib
import json
import sys
from pathlib import Path


def spacy_jsonl(folder: Path) -> object:
    import spacy
    from spacy.tokens import Doc

    vocab = spacy.blank("xx").vocab
    documents = []
    for line in (folder / "dateline.spacy.jsonl").read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        document = Doc(vocab).from_json(json.loads(line), validate=True)
        documents.append(
            {
                "text": document.text,
                "ents": [[span.text, span.label_, span.kb_id_] for span in document.ents],
                "dates": [[span.text, span.label_] for span in document.spans["dates"]],
                "events": [[span.text, span.label_] for span in document.spans["events"]],
            }
        )
    return documents


def conll(folder: Path) -> object:
    from spacy.training.converters import conll_ner_to_docs

    found = {}
    for file in sorted(folder.glob("*.conll")):
        # The converter tells columns apart by any white space; ours have none within a column.
        documents = list(conll_ner_to_docs(file.read_text(encoding="utf-8"), no_print=True))
        found[file.name] = {
            "tokens": [token.text for document in documents for token in document],
            "ents": [
                [[token.text for token in span], span.label_] for document in documents for span in document.ents
            ],
        }
    return found


def followthemoney(folder: Path) -> object:
    from followthemoney import model

    found = []
    for line in (folder / "dateline.ftm.json").read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        data = json.loads(line)
        schema = model.get(data["schema"])
        schema.validate(data)
        entity = model.get_proxy(data, cleaned=False)
        cleaned = model.get_proxy(data, cleaned=False)
        for prop, value in entity.itervalues():
            clean = prop.type.clean(value, proxy=entity)
            if clean is None:
                raise ValueError(f"{prop.qname}: {value!r} is no {prop.type.name}")
        found.append([cleaned.id, cleaned.schema.name, cleaned.caption])
    return found


def uimacas(folder: Path) -> object:
    import cassis

    found = {}
    for file in sorted(folder.glob("*.cas.json")):
        with file.open("rb") as stream:
            cas = cassis.load_cas_from_json(stream)
        found[file.name] = {
            "text": cas.sofa_string,
            "entities": [[e.get_covered_text(), e.kind, e.id] for e in cas.select("dateline.Entity")],
            "dates": [[t.get_covered_text(), t.value] for t in cas.select("dateline.Timex")],
            "events": [
                [e.get_covered_text(), e.kind, [a.get_covered_text() for a in (e["arguments"].elements if e["arguments"] else [])]]
                for e in cas.select("dateline.Event")
            ],
        }
    return found


def icalendar(folder: Path) -> object:
    from icalendar import Calendar

    found = {}
    for file in sorted(folder.glob("*.ics")):
        calendar = Calendar.from_ical(file.read_bytes())
        errors = [error for part in calendar.walk() for error in part.errors]
        if errors:
            raise ValueError(f"{file.name}: {errors}")
        found[file.name] = [
            [str(event["SUMMARY"]), event.decoded("DTSTART").isoformat()] for event in calendar.walk("VEVENT")
        ]
    return found


def tei(folder: Path) -> object:
    """Validates against the schema of TEI P5, and reads text and names by their elements."""
    from lxml import etree

    schema_file = next(Path(part) / "schemas" / "tei_all.rng" for part in sys.path if (Path(part) / "schemas" / "tei_all.rng").exists())
    schema = etree.RelaxNG(etree.parse(schema_file))
    spaces = {"t": "http://www.tei-c.org/ns/1.0"}
    found = {}
    for file in sorted(folder.glob("*.xml")):
        document = etree.parse(file)
        schema.assertValid(document)
        body = document.find(".//t:body/t:ab", spaces)
        found[file.name] = {
            "text": "".join(body.itertext()),
            "names": ["".join(name.itertext()) for name in body.iterfind(".//*[@ref]", spaces)],
        }
    return found


def brat(folder: Path) -> object:
    from importlib import util

    # The package as a whole wants pandas, for statistics that are not asked for here.
    place = Path(util.find_spec("lxml").origin).parent.parent / "peek" / "ann_structure.py"
    specification = util.spec_from_file_location("ann_structure", place)
    peek = util.module_from_spec(specification)
    specification.loader.exec_module(peek)

    found = {}
    for file in sorted(folder.glob("*.ann")):
        document = peek.AnnDocument(str(file))
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        found[file.name] = {
            "spans": [[text[e.span[0][0] : e.span[0][1]], e.text, e.tag] for e in document.anns["entities"]],
            "events": [[e.tag, e.trigger] for e in document.anns["events"]],
        }
    return found


def geojson(folder: Path) -> object:
    import geojson_validator

    geojson_validator.configure_logging(False)
    found = {}
    for file in sorted(folder.glob("*.geojson")):
        data = json.loads(file.read_text(encoding="utf-8"))
        problems = geojson_validator.validate_structure(data, check_crs=True)
        if problems:
            raise ValueError(f"{file.name}: {problems}")
        found[file.name] = [feature["geometry"]["coordinates"] for feature in data["features"]]
    return found


readers = {
    "spacy": spacy_jsonl,
    "conll": conll,
    "followthemoney": followthemoney,
    "uimacas": uimacas,
    "icalendar": icalendar,
    "tei": tei,
    "brat": brat,
    "geojson": geojson,
}

if __name__ == "__main__":
    # Some readers print remarks; the standard output is for the result alone.
    with contextlib.redirect_stdout(sys.stderr):
        result = readers[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.buffer.write(json.dumps(result, ensure_ascii=False).encode("utf-8"))
