#!/bin/sh
# From corpus to weights: training/run.sh CORPUS.jsonl OUT_DIR [EPOCHS]. Needs python3-torch and wordnet-base (Debian) and `npm ci`.
# EPOCHS: "softmax crf last", how often each pass reads the corpus; "1 1 1" on a few articles tries the whole way in minutes.
set -eu
if [ $# -lt 2 ] || [ ! -f "$1" ]; then
  echo 'usage: training/run.sh CORPUS.jsonl OUT_DIR ["9 5 3"]   (CORPUS.jsonl must exist)' >&2
  exit 2
fi
corpus=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
epochs=${3:-9 5 3}
cd "$(dirname "$0")/.."
python=${PYTHON:-/usr/bin/python3}

for script in prepare fit-rescorer; do
  npx esbuild "training/$script.ts" --bundle --platform=node --format=cjs --log-level=warning --outfile="$out/$script.cjs"
done
node "$out/prepare.cjs" "$corpus" "$out"
train() {
  OMP_NUM_THREADS=1 "$python" training/train.py --data "$out" "$@"
}
export_weights() {
  name=$1
  shift
  "$python" training/export.py --weights "$out/$name.pt" --options "$out/$name.json" --vocabulary "$out/vocabulary.json" "$@"
}
set -- $epochs
train --out "$out/reader" --epochs "$1" --crf-epochs "$2"
# The rescorer is fitted on the articles that these two passes held out; the last pass reads all.
export_weights reader --out "$out/unjudged.bin"
node "$out/fit-rescorer.cjs" "$out/unjudged.bin" "$corpus" "$out/reader.json" "$out/rescorer.json"
train --out "$out/final" --init "$out/reader.pt" --crf-epochs "$3" --crf-rate 2e-3 --hold-out 0
export_weights final --rescorer "$out/rescorer.json" --out "$out/attributions.bin"
