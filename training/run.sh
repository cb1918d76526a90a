#!/bin/sh
# From corpus to weights: training/run.sh CORPUS.jsonl OUT_DIR. Needs python3-torch and wordnet-base (Debian) and `npm ci`.
set -eu
if [ $# -ne 2 ] || [ ! -f "$1" ]; then
  echo "usage: training/run.sh CORPUS.jsonl OUT_DIR   (CORPUS.jsonl must exist)" >&2
  exit 2
fi
corpus=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
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
train --out "$out/reader"
# The last pass twice: without the articles held out, to fit the rescorer on them; and with all, for the product.
last="--init $out/reader.pt --crf-epochs 3 --crf-rate 2e-3"
train --out "$out/judged" $last
train --out "$out/final" $last --hold-out 0
export_weights judged --out "$out/unjudged.bin"
node "$out/fit-rescorer.cjs" "$out/unjudged.bin" "$corpus" "$out/judged.json" "$out/rescorer.json"
export_weights final --rescorer "$out/rescorer.json" --out "$out/attributions.bin"
