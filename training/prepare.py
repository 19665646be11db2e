"""Writes what all networks share. In: a treebank folder and the GloVe tarball. Out: WORK/vocabulary.json (labels, words), WORK/vectors.npz."""
import argparse
import json
import os
from collections import Counter

import numpy as np

import lemmas
import treebank
import vectors

VECTORS = 80000


def vocabulary(train):
    """Label tables by frequency; lemma scripts seen at least 3 times; relations and tags all."""
    count = {name: Counter() for name in ("upos", "xpos", "feats", "deprel", "lemma", "joint")}
    for s in train:
        for i in range(len(s)):
            count["upos"][s.upos[i]] += 1
            count["xpos"][s.xpos[i]] += 1
            count["feats"][s.feats[i]] += 1
            count["deprel"][s.deprels[i]] += 1
            count["lemma"][lemmas.script(s.forms[i], s.lemmas[i])] += 1
            count["joint"]["\t".join((s.upos[i], s.xpos[i], s.feats[i]))] += 1
    least = {"lemma": 3, "joint": 2}
    tables = {k: [w for w, n in sorted(c.items(), key=lambda e: (-e[1], e[0])) if n >= least.get(k, 1)] for k, c in count.items()}
    tables["name"] = treebank.NAME_TAGS
    tables["universal"] = sorted({r.split(":")[0] for r in tables["deprel"]})
    return tables


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("glove")
    parser.add_argument("work")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    tables = vocabulary([s for k in ("ewt", "gum") for s in treebank.read(f"{options.treebank}/en_{k}-train.conllu")])
    words, matrix = vectors.read(options.glove, VECTORS)
    quantised, scale = vectors.quantise(matrix)
    np.savez(f"{options.work}/vectors.npz", matrix=quantised, scale=scale)
    with open(f"{options.work}/vocabulary.json", "w", encoding="utf-8") as out:
        json.dump({"tables": tables, "words": words}, out, ensure_ascii=False)


if __name__ == "__main__":
    main()
