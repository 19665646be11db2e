"""Writes the model for the application. In: WORK of train.py (and names.pt of names.py, where it is there). Out: model.onnx, words.txt,
labels.json, lemmas.tsv, common.txt.

All weights are int8 with one scale an output channel (tables: a dimension); they become floats when the model is loaded, so that a sentence's
scores depend neither on the batch it stands in nor on the processor's int8 instructions. The graph is written by hand: torch 1.13's export of an
LSTM does not load in onnxruntime. Inputs, all int32: words [batch, length], features [batch, length, 9], lengths [batch],
heads [batch, length] (-1: the best scored head). Outputs: arcs [batch, length, length + 1] (column 0 is the root), relations
[batch, length, relations] for the heads given or chosen, tags and lemmas [batch, length] (indices), names [batch, length, 7] (log odds).
"""
import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import lemmas
import treebank
from features import FEATURES
from model import FEATURE_SIZE, HIDDEN, LABEL

SHUT = np.float32(-1e4)


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def name(self, hint):
        self.count += 1
        return f"{hint}_{self.count}"

    def constant(self, value, hint="constant"):
        name = self.name(hint)
        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def ints(self, *values):
        return self.constant(np.array(values, np.int64))

    def node(self, kind, *inputs, outputs=1, **attributes):
        names = [self.name(kind.lower()) for _ in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def weight(self, value, axis):
        """An int8 constant times its scale along `axis`."""
        value = np.asarray(value, np.float32)
        others = tuple(i for i in range(value.ndim) if i not in np.atleast_1d(axis))
        scale = np.maximum(np.abs(value).max(others, keepdims=True), 1e-8).astype(np.float32) / 127
        small = np.clip(np.rint(value / scale), -127, 127).astype(np.int8)
        return self.node("Mul", self.node("Cast", self.constant(small), to=TensorProto.FLOAT), self.constant(scale))

    def table(self, small, scale, rows):
        """Rows of an int8 table, as floats."""
        picked = self.node("Gather", self.constant(small), rows, axis=0)
        return self.node("Mul", self.node("Cast", picked, to=TensorProto.FLOAT), self.constant(scale))

    def linear(self, x, weight, bias):
        return self.node("Add", self.node("MatMul", x, self.weight(weight.T, 1)), self.constant(bias))


def onnx_gates(value):
    """torch has the gates i, f, g, o; ONNX i, o, f, g."""
    i, f, g, o = np.split(value, 4)
    return np.concatenate([i, o, f, g])


def lstm(graph, state, name, x, lengths):
    """x: [length, batch, width] -> [length, batch, 2 * HIDDEN]."""
    part = lambda key: np.stack([onnx_gates(state[f"{name}.{key}_l0{side}"]) for side in ("", "_reverse")])
    bias = np.concatenate([part("bias_ih"), part("bias_hh")], 1)
    w, r = graph.weight(part("weight_ih"), (0, 1)), graph.weight(part("weight_hh"), (0, 1))
    y = graph.node("LSTM", x, w, r, graph.constant(bias), lengths, direction="bidirectional", hidden_size=HIDDEN)
    y = graph.node("Transpose", y, perm=[0, 2, 1, 3])
    return graph.node("Reshape", y, graph.ints(0, 0, -1))


def build(state, vectors, scale, tables, scripts, names):
    """scripts: indices of the lemma scripts that are kept; names: weights of names.py, or None."""
    graph = Graph()
    parts = [graph.table(vectors, scale, "words")]
    for i in range(len(FEATURES)):
        value = state[f"tables.{i}.weight"]
        size = np.maximum(np.abs(value).max(0), 1e-8).astype(np.float32) / 127
        rows = graph.node("Gather", "features", graph.constant(np.array(i, np.int64)), axis=2)
        parts.append(graph.table(np.clip(np.rint(value / size), -127, 127).astype(np.int8), size, rows))
    seen = graph.node("Concat", *parts, axis=2)
    x = graph.node("Transpose", seen, perm=[1, 0, 2])
    x = lstm(graph, state, "lstm1", x, "lengths")
    x = lstm(graph, state, "lstm2", x, "lengths")
    h = graph.node("Transpose", x, perm=[1, 0, 2])
    rooted = lambda side, root: graph.node("Concat", graph.node("Expand", graph.constant(root.reshape(1, 1, -1)), graph.node("Concat", batch, graph.ints(1, 1), axis=0)), side, axis=1)
    shape = graph.node("Shape", "words")
    batch, length = graph.node("Gather", shape, graph.ints(0)), graph.node("Gather", shape, graph.ints(1))
    leaky = lambda layer: graph.node("LeakyRelu", graph.linear(h, state[f"{layer}.weight"], state[f"{layer}.bias"]), alpha=0.1)

    # arcs: padding and the word itself are shut
    arc = state["arc.weight"]  # [ARC, ARC + 1]
    dep = graph.linear(leaky("arc_dep"), arc[:, :-1], arc[:, -1])
    arcs = graph.node("MatMul", dep, graph.node("Transpose", rooted(leaky("arc_head"), state["arc_root"]), perm=[0, 2, 1]))
    zero, one = graph.constant(np.array(0, np.int64)), graph.constant(np.array(1, np.int64))
    scalar = graph.node("Squeeze", length)
    column = graph.node("Range", zero, graph.node("Add", scalar, one), one)
    row = graph.node("Unsqueeze", graph.node("Range", one, graph.node("Add", scalar, one), one), graph.ints(1))
    own = graph.node("Equal", row, column)
    padding = graph.node("Less", graph.node("Unsqueeze", graph.node("Cast", "lengths", to=TensorProto.INT64), graph.ints(1, 2)), column)
    arcs = graph.node("Where", graph.node("Or", own, padding), graph.constant(SHUT), arcs)

    # relations for the heads given, else the best
    given = graph.node("Cast", "heads", to=TensorProto.INT64)
    heads = graph.node("Where", graph.node("Less", given, zero), graph.node("ArgMax", arcs, axis=2, keepdims=0), given)
    head = rooted(leaky("label_head"), state["label_root"])
    head = graph.node("GatherElements", head, graph.node("Expand", graph.node("Unsqueeze", heads, graph.ints(2)), graph.ints(1, 1, LABEL)), axis=1)
    label = state["label"].reshape(LABEL + 1, -1, LABEL + 1)  # dep, relation, head
    flat = lambda value: value.reshape(value.shape[0], -1)
    mixed = graph.node("Add", graph.node("MatMul", leaky("label_dep"), graph.weight(flat(label[:-1, :, :-1]), 1)), graph.constant(flat(label[-1:, :, :-1])))
    mixed = graph.node("Reshape", mixed, graph.ints(0, 0, -1, LABEL))
    relations = graph.node("Squeeze", graph.node("MatMul", mixed, graph.node("Unsqueeze", head, graph.ints(3))), graph.ints(3))
    dep_only = graph.node("Add", graph.node("MatMul", leaky("label_dep"), graph.weight(label[:-1, :, -1], 1)), graph.constant(label[-1, :, -1]))
    relations = graph.node("Add", relations, dep_only)

    # part of speech, Penn tag and features together: the best combination that the treebank has
    keys = ("upos", "xpos", "feats")
    odds = [graph.node("LogSoftmax", graph.linear(h, state[f"heads.{key}.weight"], state[f"heads.{key}.bias"]), axis=2) for key in keys]
    member = np.concatenate([[[float(row.split("\t")[i] == label) for row in tables["joint"]] for label in tables[key]] for i, key in enumerate(keys)])
    score = graph.node("MatMul", graph.node("Concat", *odds, axis=2), graph.weight(member, 1))
    tags = graph.node("Cast", graph.node("ArgMax", score, axis=2, keepdims=0), to=TensorProto.INT32)
    edits = graph.linear(h, state["heads.lemma.weight"][scripts], state["heads.lemma.bias"][scripts])
    edits = graph.node("Cast", graph.node("ArgMax", edits, axis=2, keepdims=0), to=TensorProto.INT32)
    if names:
        hidden = graph.node("LeakyRelu", graph.linear(graph.node("Concat", h, seen, axis=2), names["hidden.weight"], names["hidden.bias"]), alpha=0.1)
        odds = graph.linear(hidden, names["tags.weight"], names["tags.bias"])
    else:
        odds = graph.linear(h, state["heads.name.weight"], state["heads.name.bias"])
    odds = graph.node("LogSoftmax", odds, axis=2)

    outputs = {"arcs": (arcs, TensorProto.FLOAT, ["batch", "length", "heads"]), "relations": (relations, TensorProto.FLOAT, ["batch", "length", len(tables["deprel"])]),
               "tags": (tags, TensorProto.INT32, ["batch", "length"]), "lemmas": (edits, TensorProto.INT32, ["batch", "length"]),
               "names": (odds, TensorProto.FLOAT, ["batch", "length", len(tables["name"])])}
    for name, (source, _, _) in outputs.items():
        graph.nodes.append(helper.make_node("Identity", [source], [name]))
    inputs = {"words": ["batch", "length"], "features": ["batch", "length", len(FEATURES)], "lengths": ["batch"], "heads": ["batch", "length"]}
    made = helper.make_graph(
        graph.nodes, "language",
        [helper.make_tensor_value_info(k, TensorProto.INT32, v) for k, v in inputs.items()],
        [helper.make_tensor_value_info(k, kind, v) for k, (_, kind, v) in outputs.items()],
        graph.constants)
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 13)], ir_version=7, producer_name="chancery")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("work")
    parser.add_argument("out")
    options = parser.parse_args()
    state = {k: v.numpy() for k, v in torch.load(f"{options.work}/checkpoint.pt").items()}
    with open(f"{options.work}/vocabulary.json", encoding="utf-8") as file:
        vocabulary = json.load(file)
    tables, stored = vocabulary["tables"], np.load(f"{options.work}/vectors.npz")
    names = f"{options.work}/names.pt"
    names = {k: v.numpy() for k, v in torch.load(names).items()} if os.path.exists(names) else None
    train = [s for k in ("ewt", "gum") for s in treebank.read(f"{options.treebank}/en_{k}-train.conllu")]
    scripts = lemmas.general(train, tables["lemma"])
    model = build(state, stored["matrix"], stored["scale"], tables, scripts, names)
    onnx.checker.check_model(model)
    os.makedirs(options.out, exist_ok=True)
    onnx.save(model, f"{options.out}/model.onnx")
    with open(f"{options.out}/words.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(vocabulary["words"]) + "\n")
    labels = {"tags": [row.split("\t") for row in tables["joint"]], "relations": tables["deprel"], "lemmas": [tables["lemma"][i] for i in scripts], "names": tables["name"]}
    with open(f"{options.out}/labels.json", "w", encoding="utf-8") as out:
        out.write("{\n" + ",\n".join(f" {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in labels.items()) + "\n}\n")
    irregular = lemmas.irregular_verbs(os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular.txt"))
    with open(f"{options.out}/lemmas.tsv", "w", encoding="utf-8") as out:
        for (form, upos), lemma in sorted(lemmas.lexicon(train, irregular).items()):
            out.write(f"{form}\t{upos}\t{lemma}\n")
    with open(f"{options.out}/common.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(treebank.common_words(train)) + "\n")


if __name__ == "__main__":
    main()
