"""Writes the model for the application. In: WORK, the name of a network of train.py in it (and names.pt of names.py, where it is there). Out: model.onnx, words.txt,
labels.json, lemmas.tsv, common.txt.

Weights are int8 with one scale an output channel (tables: a dimension). The LSTMs, and all that reads their output, compute in int8, twice as fast as in
float. What is multiplied is quantised with ranges that never change (docs/adr/0009-int8-arithmetic.md), so that a sentence's scores do not depend on
the batch it stands in; weights keep to 7 bits there, since two products of 8 bits overflow the 16 bits in which processors without VNNI add them.
The graph is written by hand: torch 1.13's export of an LSTM does not load in onnxruntime. Inputs, all int32: words [batch, length], features [batch, length, 9], lengths [batch],
heads [batch, length] (-1: the two best scored heads). Outputs: arcs [batch, length, length + 1] (column 0 is the root), candidates [batch, length, 2]: the heads given or chosen,
relations [batch, length, 2, relations] for them, tags and lemmas [batch, length] (indices), names [batch, length, 7] (log odds).
"""
import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.nn.functional import leaky_relu

import lemmas
import treebank
from features import FEATURES
from encoder import open_network, open_work
from model import LABEL

SHUT = np.float32(-1e4)
SEVEN_BITS, EIGHT_BITS = 63, 127
CANDIDATES = 2  # heads of a word whose relations are scored
ENDS = 2  # units and columns that hold the two ends of a range; nothing reads them


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
        """An int8 constant times its scale along `axis`: a float."""
        small, scale = quantised(value, axis, EIGHT_BITS)
        return self.node("Mul", self.node("Cast", self.constant(small), to=TensorProto.FLOAT), self.constant(scale))

    def rows(self, small, rows):
        """Rows of an int8 table: whole numbers from -127 to 127, as floats without their scale."""
        return self.node("Cast", self.node("Gather", self.constant(small), rows, axis=0), to=TensorProto.FLOAT)

    def linear(self, x, weight, bias):
        return self.node("Add", self.node("MatMul", x, self.weight(weight.T, 1)), self.constant(bias))

    def quantise(self, x, low, high):
        """x in 8 bits without a sign, `low` to `high` in 255 steps: what int8_linear reads."""
        scale = np.float32((high - low) / 255)
        ends = self.constant(scale), self.constant(np.uint8(np.rint(-low / scale)))
        return self.node("QuantizeLinear", x, *ends), *ends

    def int8_linear(self, x, weight, bias):
        """x: what quantise gave; weight: [in, out]."""
        small, scale = quantised(weight, 1, SEVEN_BITS)
        zero = self.constant(np.zeros(weight.shape[1], np.int8))
        scale, bias = self.constant(scale.ravel()), self.constant(np.asarray(bias, np.float32).ravel())
        return self.node("MatMulIntegerToFloat", x[0], self.constant(small), x[1], scale, x[2], zero, bias, domain=MICROSOFT)


MICROSOFT = "com.microsoft"


def quantised(value, axis, most):
    """Whole numbers up to `most` either way, and their scale along `axis`."""
    value = np.asarray(value, np.float32)
    others = tuple(i for i in range(value.ndim) if i not in np.atleast_1d(axis))
    scale = np.maximum(np.abs(value).max(others, keepdims=True), 1e-8).astype(np.float32) / most
    return np.clip(np.rint(value / scale), -most, most).astype(np.int8), scale


def onnx_gates(value):
    """torch has the gates i, f, g, o; ONNX i, o, f, g."""
    i, f, g, o = np.split(value, 4)
    return np.concatenate([i, o, f, g])


def with_ends(value, fill):
    """[2, 4 * hidden, ...] -> [2, 4 * (hidden + ENDS), ...]: two more units a gate, filled with `fill` (gates i, o, f, c)."""
    parts = zip(np.split(value, 4, axis=1), fill)
    return np.concatenate([np.concatenate([part, np.full((2, ENDS, *value.shape[2:]), f, np.float32)], 1) for part, f in parts], 1)


def lstm(graph, state, name, x, lengths, initial, scale=None):
    """
    x: [length, batch, width] -> [length, 2, batch, hidden + ENDS]. The range of x and of the state is taken from their ends, which are the same in every
    batch: x has two columns that hold them (scale: of the others), the state two units that stay at 1 and -1, as all others lie between.
    """
    part = lambda key: np.stack([onnx_gates(state[f"{name}.{key}_l0{side}"]) for side in ("", "_reverse")])
    w, r = part("weight_ih"), part("weight_hh")
    hidden = r.shape[-1]
    unread = np.zeros((2, 4 * hidden, ENDS), np.float32)
    w = np.concatenate([w * scale, unread] if scale is not None else [w[..., :hidden], unread, w[..., hidden:], unread], 2)
    w, r = (with_ends(value, [0] * 4) for value in (w, np.concatenate([r, unread], 2)))
    # input gate shut, output and forget gate open: the two units keep what they begin with
    bias = np.concatenate([with_ends(part("bias_ih"), [-30, 30, 30, 0]), with_ends(part("bias_hh"), [0] * 4)], 1)
    small = []
    for value in (w, r):
        value, size = quantised(value, (0, 1), SEVEN_BITS)
        small.append((graph.constant(value.transpose(0, 2, 1)), graph.constant(size[..., 0]), graph.constant(np.zeros(size.shape[:2], np.int8))))
    (w, w_scale, w_zero), (r, r_scale, r_zero) = small
    more = [w_scale, w_zero, r_scale, r_zero]
    return graph.node("DynamicQuantizeLSTM", x, w, r, graph.constant(bias), lengths, *initial, "", *more,
                      domain=MICROSOFT, direction="bidirectional", hidden_size=hidden + ENDS)


def initial_state(graph, batch, hidden):
    """State and cell of both directions before the first word: zero but for the two units at the ends."""
    shape = graph.node("Concat", graph.ints(2), batch, graph.ints(hidden + ENDS), axis=0)
    def filled(end):
        value = np.zeros((2, 1, hidden + ENDS), np.float32)
        value[..., hidden:] = [end, -end]
        return graph.node("Expand", graph.constant(value), shape)
    return filled(1), filled(20)  # tanh(20) is 1


def layers_of(state):
    return sum(key.endswith(".weight_hh_l0") for key in state)


def window(graph, x, padding, names, reach):
    """The second layer for names: each word with its two neighbours in one product, whose parts are then moved by a word. Neighbours beyond the ends are zero."""
    before, own, after = np.split(names["mid.weight"].T, 3)  # [in, out] each
    size = own.shape[1]
    there = graph.node("Not", graph.node("Slice", padding, graph.ints(1), graph.ints(1 << 30), graph.ints(2)))  # [batch, 1, length]
    x = graph.node("Mul", x, graph.node("Cast", graph.node("Transpose", there, perm=[0, 2, 1]), to=TensorProto.FLOAT))
    joined = graph.int8_linear(graph.quantise(x, *reach), np.concatenate([before, own, after], 1), np.concatenate([np.zeros(size), names["mid.bias"], np.zeros(size)]))
    before, own, after = graph.node("Split", joined, graph.ints(size, size, size), outputs=3, axis=2)
    moved = lambda value, front, back: graph.node("Pad", value, graph.ints(0, front, 0, 0, back, 0))
    before = moved(graph.node("Slice", before, graph.ints(0), graph.ints(-1), graph.ints(1)), 1, 0)
    after = moved(graph.node("Slice", after, graph.ints(1), graph.ints(1 << 30), graph.ints(1)), 0, 1)
    return graph.node("Add", graph.node("Add", before, own), after)


def build(state, vectors, scale, tables, scripts, names, reach):
    """scripts: indices of the lemma scripts that are kept; names: weights of names.py, or None; reach: see reaches."""
    graph = Graph()
    shape = graph.node("Shape", "words")
    batch, length = graph.node("Gather", shape, graph.ints(0)), graph.node("Gather", shape, graph.ints(1))
    parts, scales = [graph.rows(vectors, "words")], [scale]
    for i in range(len(FEATURES)):
        small, size = quantised(state[f"tables.{i}.weight"], 1, EIGHT_BITS)
        parts.append(graph.rows(small, graph.node("Gather", "features", graph.constant(np.array(i, np.int64)), axis=2)))
        scales.append(size.ravel())
    ends = graph.node("Expand", graph.constant(np.array([[[-127, 128]]], np.float32)), graph.node("Concat", shape, graph.ints(1), axis=0))
    seen, scales = graph.node("Concat", *parts, ends, axis=2), np.concatenate(scales)
    hidden = state["lstms.0.weight_hh_l0"].shape[1]
    initial = initial_state(graph, batch, hidden)
    x = lstm(graph, state, "lstms.0", graph.node("Transpose", seen, perm=[1, 0, 2]), "lengths", initial, scales)
    for i in range(1, layers_of(state)):
        x = graph.node("Reshape", graph.node("Transpose", x, perm=[0, 2, 1, 3]), graph.ints(0, 0, -1))
        x = lstm(graph, state, f"lstms.{i}", x, "lengths", initial)
    x = graph.node("Slice", x, graph.ints(0), graph.ints(hidden), graph.ints(3))
    h = graph.node("Reshape", graph.node("Transpose", x, perm=[2, 0, 1, 3]), graph.ints(0, 0, -1))
    rooted = lambda side, root: graph.node("Concat", graph.node("Expand", graph.constant(root.reshape(1, 1, -1)), graph.node("Concat", batch, graph.ints(1, 1), axis=0)), side, axis=1)

    # all that reads h, in one product
    head = lambda key: (state[f"{key}.weight"].T, state[f"{key}.bias"])
    linear = {key: head(key) for key in ("arc_dep", "arc_head", "label_dep", "label_head")}
    linear |= {key: head(f"heads.{key}") for key in ("upos", "xpos", "feats")}
    linear["lemma"] = (state["heads.lemma.weight"][scripts].T, state["heads.lemma.bias"][scripts])
    linear["name"] = (names["hidden.weight"].T[: 2 * hidden], names["hidden.bias"]) if names else head("heads.name")
    joined = graph.int8_linear(graph.quantise(h, -1, 1), *(np.concatenate(part, -1) for part in zip(*linear.values())))
    sizes = [len(bias) for _, bias in linear.values()]
    out = dict(zip(linear, graph.node("Split", joined, graph.ints(*sizes), outputs=len(sizes), axis=2)))
    leaky = lambda x: graph.node("LeakyRelu", x, alpha=0.1)

    # arcs: padding and the word itself are shut
    arc = state["arc.weight"]  # [ARC, ARC + 1]
    dep = graph.linear(leaky(out["arc_dep"]), arc[:, :-1], arc[:, -1])
    arcs = graph.node("MatMul", dep, graph.node("Transpose", rooted(leaky(out["arc_head"]), state["arc_root"]), perm=[0, 2, 1]))
    zero, one = graph.constant(np.array(0, np.int64)), graph.constant(np.array(1, np.int64))
    scalar = graph.node("Squeeze", length)
    column = graph.node("Range", zero, graph.node("Add", scalar, one), one)
    row = graph.node("Unsqueeze", graph.node("Range", one, graph.node("Add", scalar, one), one), graph.ints(1))
    own = graph.node("Equal", row, column)
    padding = graph.node("Less", graph.node("Unsqueeze", graph.node("Cast", "lengths", to=TensorProto.INT64), graph.ints(1, 2)), column)
    arcs = graph.node("Where", graph.node("Or", own, padding), graph.constant(SHUT), arcs)

    # relations for the heads given, else for the two best
    given = graph.node("Cast", "heads", to=TensorProto.INT64)
    free = graph.node("Unsqueeze", graph.node("Less", given, zero), graph.ints(2))
    _, best = graph.node("TopK", arcs, graph.ints(CANDIDATES), outputs=2, axis=2)
    heads = graph.node("Where", free, best, graph.node("Unsqueeze", given, graph.ints(2)))
    candidates = graph.node("Cast", heads, to=TensorProto.INT32)
    head = rooted(leaky(out["label_head"]), state["label_root"])
    head = graph.node("GatherElements", head, graph.node("Expand", graph.node("Reshape", heads, graph.ints(0, -1, 1)), graph.ints(1, 1, LABEL)), axis=1)
    head = graph.node("Transpose", graph.node("Reshape", head, graph.ints(0, -1, CANDIDATES, LABEL)), perm=[0, 1, 3, 2])
    label = state["label"].reshape(LABEL + 1, -1, LABEL + 1)  # dep, relation, head
    flat = lambda value: value.reshape(value.shape[0], -1)
    dependent = leaky(out["label_dep"])
    mixed = graph.int8_linear(graph.quantise(dependent, *reach["relations"]), flat(label[:-1, :, :-1]), label[-1, :, :-1])
    mixed = graph.node("Reshape", mixed, graph.ints(0, 0, -1, LABEL))
    relations = graph.node("Transpose", graph.node("MatMul", mixed, head), perm=[0, 1, 3, 2])
    alone = graph.linear(dependent, label[:-1, :, -1].T, label[-1, :, -1])
    relations = graph.node("Add", relations, graph.node("Unsqueeze", alone, graph.ints(2)))

    # part of speech, Penn tag and features together: the best combination that the treebank has
    keys = ("upos", "xpos", "feats")
    odds = [graph.node("LogSoftmax", out[key], axis=2) for key in keys]
    member = np.concatenate([[[float(row.split("\t")[i] == label) for row in tables["joint"]] for label in tables[key]] for i, key in enumerate(keys)])
    score = graph.node("MatMul", graph.node("Concat", *odds, axis=2), graph.weight(member, 1))
    tags = graph.node("Cast", graph.node("ArgMax", score, axis=2, keepdims=0), to=TensorProto.INT32)
    edits = graph.node("Cast", graph.node("ArgMax", out["lemma"], axis=2, keepdims=0), to=TensorProto.INT32)
    odds = out["name"]
    if names:
        own = names["hidden.weight"].T[2 * hidden:][:len(scales)] * scales[:, None]
        own = np.concatenate([own, np.zeros((ENDS, own.shape[1]), np.float32)])
        listed = graph.node("MatMul", graph.rows(names["member"], "words"), graph.weight(names["hidden.weight"].T[2 * hidden + len(scales):], 1))
        odds = graph.node("Add", odds, listed)
        first = leaky(graph.node("Add", odds, graph.int8_linear(graph.quantise(seen, -127, 128), own, np.zeros(own.shape[1]))))
        odds = graph.linear(leaky(window(graph, first, padding, names, reach["names"])), names["tags.weight"], names["tags.bias"])
    odds = graph.node("LogSoftmax", odds, axis=2)

    outputs = {"arcs": (arcs, TensorProto.FLOAT, ["batch", "length", "heads"]), "relations": (relations, TensorProto.FLOAT, ["batch", "length", CANDIDATES, len(tables["deprel"])]), "candidates": (candidates, TensorProto.INT32, ["batch", "length", CANDIDATES]),
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
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid(MICROSOFT, 1)], ir_version=7, producer_name="chancery")


@torch.no_grad()
def reaches(net, names, encoded, known):
    """Least and most that the layers below the relations and the tags of names give on training sentences; what lies beyond is cut off there. known: what a restored network had."""
    net.eval()
    values = {"relations": [], "names": []}
    for ids in encoded:
        words, features = ids[None, :, 0], ids[None, :, 1:]
        h = net.encode(words, features)
        values["relations"].append(leaky_relu(net.label_dep(h), 0.1))
        if names:
            x = torch.cat([h, net.inputs(words, features), torch.from_numpy(names["member"])[words].float()], -1)
            values["names"].append(leaky_relu(torch.nn.functional.linear(x, torch.from_numpy(names["hidden.weight"]), torch.from_numpy(names["hidden.bias"])), 0.1))
    return {key: (min(v.min().item() for v in all), max(v.max().item() for v in all)) for key, all in values.items() if all} | known


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("work")
    parser.add_argument("name")
    parser.add_argument("out")
    options = parser.parse_args()
    tables, encoder, vectors = open_work(options.work)
    stored = np.load(f"{options.work}/vectors.npz")
    names = f"{options.work}/names.pt"
    names = {k: v.numpy() for k, v in torch.load(names).items()} if os.path.exists(names) else None
    train = [s for k in ("ewt", "gum") for s in treebank.read(f"{options.treebank}/en_{k}-train.conllu")]
    scripts = lemmas.general(train, tables["lemma"])
    net = open_network(f"{options.work}/{options.name}.pt", tables, vectors)
    state = {k: v.numpy() for k, v in net.state_dict().items()}
    known = torch.load(f"{options.work}/{options.name}.pt").get("reach", {})
    reach = reaches(net, names, [torch.from_numpy(encoder.forms(s.forms)) for s in train[::10]], known)
    model = build(state, stored["matrix"], stored["scale"], tables, scripts, names, reach)
    os.makedirs(options.out, exist_ok=True)
    onnx.save(model, f"{options.out}/model.onnx")
    with open(f"{options.out}/words.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(encoder.rows) + "\n")
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
