"""Gets the network back from the model of the application, where its checkpoint is lost: export.py turned round. In: WORK of prepare.py (the same treebanks and
vectors), the folder of the model. Out: WORK/NAME.pt, and WORK/vocabulary.json with those lemma scripts only that the model keeps.

What comes back has the rounding of int8 in it. Two things are not in the model: the scales of the feature tables, which are folded into what reads them (taken so
that rows no sentence touched have the spread they began with), and the network's own linear head for names (zeros here: it only helped the training). The head for names is not restored; names.py trains it anew.
With --trees, what the application reads of some text (`sentences.ts TEXT --trees`), it says how many words the network reads alike.
"""
import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import treebank
from encoder import Encoder, open_network, open_work
from export import ENDS
from features import FEATURES
from model import FEATURE_SIZE

START_SPREAD = 0.3  # of the tables, model.py


class Stored:
    """Nodes and constants of the model, in the order in which export.py wrote them."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
        self.nodes = list(graph.node)

    def of(self, kind):
        return [[self.constants.get(name) for name in node.input] for node in self.nodes if node.op_type == kind]

    def lookups(self):
        """Tables whose rows are gathered: the vectors, then the features."""
        return [inputs[0] for inputs in self.of("Gather") if inputs[0] is not None and inputs[0].dtype == np.int8]

    def int8_products(self):
        """(weight [in, out], bias) of each product in int8."""
        return [(inputs[1] * inputs[3], inputs[6]) for inputs in self.of("MatMulIntegerToFloat")]

    def float_products(self):
        """(weight [in, out], bias or None) of each weight that is stored small and multiplied in float."""
        maker = {node.output[0]: node for node in self.nodes}
        reader = {name: node for node in self.nodes for name in node.input}
        found = []
        for node in self.nodes:
            source = maker.get(node.input[0])
            if node.op_type != "Mul" or source is None or source.input[0] not in self.constants:
                continue
            small = self.constants[source.input[0]]
            after = reader[reader[node.output[0]].output[0]]
            found.append((small * self.constants[node.input[1]], self.constants.get(after.input[1]) if after.op_type == "Add" else None))
        return found

    def reach(self):
        """Least and most of what the relations' product reads: the second thing that is quantised, after the heads' input."""
        _, scale, zero = self.of("QuantizeLinear")[1]
        return float(-int(zero) * scale), float((255 - int(zero)) * scale)

    def roots(self):
        """What stands for the root among heads: of arcs, of relations."""
        return [inputs[0].reshape(-1) for inputs in self.of("Expand") if inputs[0] is not None and inputs[0].ndim == 3 and inputs[0].shape[0] == 1 and inputs[0].size > ENDS]


def torch_gates(value):
    """ONNX has the gates i, o, f, g; torch i, f, g, o. Along the first axis."""
    i, o, f, g = np.split(value, 4)
    return np.concatenate([i, f, g, o])


def lstm(name, inputs, scales=None):
    """Weights of one layer. scales: of its input's columns, where they are folded into the weights."""
    w, r, bias, w_scale, r_scale = (inputs[i] for i in (1, 2, 3, 8, 10))
    hidden = r.shape[1] - ENDS
    kept = np.concatenate([np.arange(hidden) + gate * (hidden + ENDS) for gate in range(4)])
    columns = np.arange(len(scales)) if scales is not None else np.concatenate([np.arange(hidden), np.arange(hidden) + hidden + ENDS])
    state = {}
    for way, side in enumerate(("", "_reverse")):
        value = (w[way] * w_scale[way])[columns][:, kept].T
        state[f"{name}.weight_ih_l0{side}"] = torch_gates(value / scales if scales is not None else value)
        state[f"{name}.weight_hh_l0{side}"] = torch_gates((r[way] * r_scale[way])[:hidden][:, kept].T)
        of_input, of_state = np.split(bias[way], 2)
        state[f"{name}.bias_ih_l0{side}"], state[f"{name}.bias_hh_l0{side}"] = torch_gates(of_input[kept]), torch_gates(of_state[kept])
    return state


def spread_scales(small, touched):
    """Scales of a table's dimensions: rows that no sentence touched have the spread they began with."""
    left = np.ones(len(small), bool)
    left[list(touched)] = False
    return START_SPREAD / small[left if left.sum() >= 50 else ~left].astype(np.float32).std(0)


def restore(stored, tables, touched, vector_scale):
    """Weights of model.Network. touched: buckets of each feature that the treebanks have."""
    state = {}
    _, *small = stored.lookups()
    scales = [vector_scale]
    for i, table in enumerate(small):
        scales.append(spread_scales(table, touched[i]))
        state[f"tables.{i}.weight"] = table * scales[-1]
    scales = np.concatenate(scales).astype(np.float32)
    for i, inputs in enumerate(stored.of("DynamicQuantizeLSTM")):
        state |= lstm(f"lstms.{i}", inputs, scales if i == 0 else None)
    hidden = state["lstms.0.weight_hh_l0"].shape[1]
    (joined, joined_bias), (mixed, mixed_bias), *_ = stored.int8_products()
    (arc, arc_bias), (last, last_bias), *_ = stored.float_products()
    state["arc_root"], state["label_root"] = stored.roots()
    arcs, labels, relations = len(state["arc_root"]), len(state["label_root"]), len(tables["deprel"])
    parts = {"arc_dep": arcs, "arc_head": arcs, "label_dep": labels, "label_head": labels}
    parts |= {f"heads.{key}": len(tables[key]) for key in ("upos", "xpos", "feats", "lemma")}
    at = 0
    for key, size in parts.items():
        state[f"{key}.weight"], state[f"{key}.bias"] = joined[:, at:at + size].T, joined_bias[at:at + size]
        at += size
    state["arc.weight"] = np.concatenate([arc.T, arc_bias[:, None]], 1)
    label = np.zeros((labels + 1, relations, labels + 1), np.float32)  # dep, relation, head
    label[:-1, :, :-1], label[-1, :, :-1] = mixed.reshape(labels, relations, labels), mixed_bias.reshape(relations, labels)
    label[:-1, :, -1], label[-1, :, -1] = last.reshape(labels, relations), last_bias
    state["label"] = label.reshape(labels + 1, -1)
    state["heads.name.weight"], state["heads.name.bias"] = np.zeros((len(tables["name"]), 2 * hidden)), np.zeros(len(tables["name"]))
    return {k: torch.tensor(v.astype(np.float32)) for k, v in state.items()}


@torch.no_grad()
def agreement(net, sentences, encoder, tables):
    """In percent: words whose head, relation (for the application's head) and part of speech the network and the application read alike."""
    alike, words = np.zeros(3), 0
    for s in sentences:
        ids = torch.from_numpy(encoder.forms(s.forms))[None]
        h = net.encode(ids[..., 0], ids[..., 1:])
        relations = net.labels(h, torch.tensor([s.heads])).argmax(-1)[0]
        upos = net.heads["upos"](h).argmax(-1)[0]
        alike[0] += (net.arcs(h).argmax(-1)[0] == torch.tensor(s.heads)).sum().item()
        alike[1] += sum(tables["deprel"][r] == own for r, own in zip(relations, s.deprels))
        alike[2] += sum(tables["upos"][u] == own for u, own in zip(upos, s.upos))
        words += len(s)
    return dict(zip(("heads", "relations", "upos"), (100 * alike / words).round(2)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("work")
    parser.add_argument("name", help="of the network to write")
    parser.add_argument("model", help="folder of model.onnx")
    parser.add_argument("--trees", help="CoNLL-U of sentences.ts --trees, to compare with")
    options = parser.parse_args()
    stored = Stored(f"{options.model}/model.onnx")
    with open(f"{options.model}/labels.json", encoding="utf-8") as file:
        labels = json.load(file)
    with open(f"{options.work}/vocabulary.json", encoding="utf-8") as file:
        vocabulary = json.load(file)
    tables = vocabulary["tables"]
    tables["lemma"] = labels["lemmas"]
    same = [row.split("\t") for row in tables["joint"]] == labels["tags"] and tables["deprel"] == labels["relations"]
    vectors = np.load(f"{options.work}/vectors.npz")
    if not same or not np.array_equal(vectors["matrix"], stored.lookups()[0]):
        raise SystemExit("WORK is not of the treebanks or vectors that the model was made of")
    with open(f"{options.work}/vocabulary.json", "w", encoding="utf-8") as out:
        json.dump(vocabulary, out, ensure_ascii=False)
    encoder = Encoder(tables, vocabulary["words"])
    forms = {f for k in ("ewt", "gum") for s in treebank.read(f"{options.treebank}/en_{k}-train.conllu") for f in s.forms}
    touched = [set(column) for column in encoder.forms(sorted(forms)).T[1:]]
    state = restore(stored, tables, touched, vectors["scale"])
    assert all(state[f"tables.{i}.weight"].shape == (n, FEATURE_SIZE) for i, (_, n) in enumerate(FEATURES))
    shape = {"layers": len(stored.of("DynamicQuantizeLSTM")), "hidden": state["lstms.0.weight_hh_l0"].shape[1]}
    torch.save({"shape": shape, "weights": state, "reach": {"relations": stored.reach()}}, f"{options.work}/{options.name}.pt")
    if options.trees:
        _, encoder, floats = open_work(options.work)
        net = open_network(f"{options.work}/{options.name}.pt", tables, floats)
        print("read alike", agreement(net, treebank.read(options.trees), encoder, tables), os.path.basename(options.trees))


if __name__ == "__main__":
    main()
