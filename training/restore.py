"""Turns an exported model back into a checkpoint, to train on from what is shipped. In: a model folder of export.py, a treebank folder, WORK.
Out: WORK/checkpoint.pt. What is not in a model (the auxiliary head for names, lemma scripts that were left out) begins fresh."""
import argparse
import json

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import treebank
import vectors
from export import ENDS
from features import FEATURES
from model import ARC, FEATURE_SIZE, HIDDEN, LABEL, Network
from train import vocabulary

SPREAD = 0.3  # of a table's rows: their own scale went into the weights of the first layer


def torch_gates(value):
    """ONNX has the gates i, o, f, g; torch i, f, g, o."""
    i, o, f, g = np.split(value, 4)
    return np.concatenate([i, f, g, o])


def without_ends(value):
    """[4 * (HIDDEN + ENDS), ...] -> [4 * HIDDEN, ...]"""
    return np.concatenate([part[:HIDDEN] for part in np.split(value, 4)])


def lstm_of(state, constants, name, scale):
    """Takes the seven constants of one LSTM; `scale`: of the columns that came in as whole numbers, or None."""
    w, w_scale, _, r, r_scale, _, bias = (next(constants) for _ in range(7))
    for n, side in enumerate(("", "_reverse")):
        gates = lambda value: torch_gates(without_ends(value))
        weight = gates((w[n].astype(np.float32) * w_scale[n]).T)
        if scale is not None:
            weight = weight[:, :-ENDS] / scale
        else:
            weight = np.concatenate([weight[:, :HIDDEN], weight[:, HIDDEN + ENDS:2 * HIDDEN + ENDS]], 1)
        state[f"{name}.weight_ih_l0{side}"] = weight
        state[f"{name}.weight_hh_l0{side}"] = gates((r[n].astype(np.float32) * r_scale[n]).T)[:, :HIDDEN]
        for key, part in zip(("ih", "hh"), np.split(bias[n], 2)):
            state[f"{name}.bias_{key}_l0{side}"] = gates(part)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("treebank")
    parser.add_argument("glove")
    parser.add_argument("work")
    options = parser.parse_args()
    graph = onnx.load(f"{options.model}/model.onnx").graph
    # of the constants, only those that carry weights: the rest are shapes and single figures
    weights = [numpy_helper.to_array(c) for c in graph.initializer]
    weights = [w for w in weights if w.dtype == np.int8 or w.dtype == np.float32 and w.size > 4 and w.shape != (2, 1, HIDDEN + ENDS)]
    constants = iter(weights)
    rows = len(next(constants)) - 1
    _, scale = vectors.quantise(vectors.read(options.glove, rows)[1])
    state, scales = {}, [scale]
    for i in range(len(FEATURES)):
        table = next(constants).astype(np.float32)
        size = SPREAD / np.maximum(table.std(0), 1)
        state[f"tables.{i}.weight"] = table * size
        scales.append(size)
    layers = sum(node.op_type == "DynamicQuantizeLSTM" for node in graph.node)
    for n in range(layers):
        lstm_of(state, constants, f"lstm{n + 1}", np.concatenate(scales) if n == 0 else None)

    train = [s for k in ("ewt", "gum") for s in treebank.read(f"{options.treebank}/en_{k}-train.conllu", k == "gum")]
    tables = vocabulary(train)
    with open(f"{options.model}/labels.json", encoding="utf-8") as file:
        labels = json.load(file)
    if labels["relations"] != tables["deprel"] or labels["tags"] != [row.split("\t") for row in tables["joint"]]:
        raise SystemExit("the model has other labels than the treebank")
    _, size, bias, small = (next(constants) for _ in range(4))
    joined, at = small.astype(np.float32) * size, 0
    kept = [tables["lemma"].index(edit) for edit in labels["lemmas"]]
    sizes = [("arc_dep", ARC), ("arc_head", ARC), ("label_dep", LABEL), ("label_head", LABEL)]
    sizes += [(f"heads.{key}", len(tables[key])) for key in ("upos", "xpos", "feats")] + [("heads.lemma", len(kept))]
    fresh = Network(torch.zeros(1, 100), {k: len(v) for k, v in tables.items()}).state_dict()
    for key, width in sizes:
        weight, own = joined[:, at:at + width].T, bias[at:at + width]
        if key == "heads.lemma":
            # scripts that were left out: rarer than all others
            full = np.repeat(weight.mean(0, keepdims=True), len(tables["lemma"]), 0)
            full_bias = np.full(len(tables["lemma"]), own.mean() - 4, np.float32)
            full[kept], full_bias[kept] = weight, own
            weight, own = full, full_bias
        state[f"{key}.weight"], state[f"{key}.bias"] = weight, own
        at += width
    arc, size, bias = (next(constants) for _ in range(3))
    state["arc.weight"] = np.concatenate([(arc * size).T, bias[:, None]], 1)
    state["arc_root"], state["label_root"] = next(constants).ravel(), next(constants).ravel()
    _, size, bias, mixed = (next(constants) for _ in range(4))
    alone, alone_size, alone_bias = (next(constants) for _ in range(3))
    label = np.zeros((LABEL + 1, len(tables["deprel"]), LABEL + 1), np.float32)
    label[:-1, :, :-1] = (mixed * size).reshape(LABEL, -1, LABEL)
    label[-1, :, :-1] = bias.reshape(-1, LABEL)
    label[:-1, :, -1], label[-1, :, -1] = alone * alone_size, alone_bias
    state["label"] = label.reshape(LABEL + 1, -1)
    state = {k: torch.from_numpy(np.array(v, np.float32)) for k, v in state.items()}
    wrong = [k for k, v in state.items() if v.shape != fresh[k].shape]
    if wrong:
        raise SystemExit(f"shapes differ: {wrong}")
    missing = sorted(set(fresh) - set(state) - {"vectors"})
    torch.save({**state, **{k: fresh[k] for k in missing}}, f"{options.work}/checkpoint.pt")
    print("restored", layers, "layers; fresh:", missing)


if __name__ == "__main__":
    main()
