"""Sentences as arrays, and batches of sentences of one length. In: WORK/vocabulary.json. Out: int64 arrays."""
import json

import numpy as np
import torch

import lemmas
from features import features, vector_key
from model import Network

IGNORE = -1
TAGS = ("upos", "xpos", "feats", "lemma", "name")
HEAD, DEPREL = 6, 5  # rows of the labels, behind TAGS
CHANGES = [str.upper, str.lower, lambda f: f[:1].upper() + f[1:]]


class Encoder:
    """Turns sentences into arrays; forms are cached."""

    def __init__(self, tables, words):
        self.rows = {w: i + 1 for i, w in enumerate(words)}
        self.index = {k: {v: i for i, v in enumerate(t)} for k, t in tables.items()}
        self.cache = {}

    def form(self, form):
        known = self.cache.get(form)
        if known is None:
            known = self.cache[form] = (self.rows.get(vector_key(form), 0), *features(form))
        return known

    def forms(self, forms):
        """[length, 10]: the vector's row and nine buckets of each form."""
        return np.array([self.form(f) for f in forms], np.int64)

    def sentence(self, s, change=None):
        """Forms and labels [7, length]. change: a function of a form, for training in other cases."""
        forms = [change(f) for f in s.forms] if change else s.forms
        labels = {
            "upos": [self.index["upos"].get(t, IGNORE) for t in s.upos],
            "xpos": [self.index["xpos"].get(t, IGNORE) for t in s.xpos],
            "feats": [self.index["feats"].get(t, IGNORE) for t in s.feats],
            "lemma": [self.index["lemma"].get(lemmas.script(f, l), IGNORE) for f, l in zip(forms, s.lemmas)],
            "deprel": [self.index["deprel"].get(t, IGNORE) for t in s.deprels],
            "head": s.heads,
            "name": [self.index["name"][t] for t in s.names] if s.names else [IGNORE] * len(s),
        }
        return self.forms(forms), np.array([labels[k] for k in (*TAGS, "deprel", "head")], np.int64)


def of_one_length(items, rng, words):
    """Groups of items of one length (of their first array) and about `words` words, in random order."""
    by_length = {}
    for item in items:
        by_length.setdefault(len(item[0]), []).append(item)
    result = []
    for length, members in by_length.items():
        rng.shuffle(members)
        step = max(1, words // length)
        result += [members[i:i + step] for i in range(0, len(members), step)]
    rng.shuffle(result)
    return result


def batches(data, encoder, rng, words, augment, device="cpu"):
    """Tensors (forms, labels). `augment`: 6 % of the sentences are in another case, 5 % lose their full stop."""
    items = []
    for s, item in data:
        if augment and rng.random() < 0.06:
            item = encoder.sentence(s, rng.choice(CHANGES))
        if augment and len(s) > 3 and s.upos[-1] == "PUNCT" and len(s) not in s.heads and rng.random() < 0.05:
            item = (item[0][:-1], item[1][:, :-1])
        items.append(item)
    return [tuple(torch.from_numpy(np.stack(part)).to(device) for part in zip(*group)) for group in of_one_length(items, rng, words)]


def open_work(work):
    """Label tables, an Encoder and the word vectors (float [words + 1, 100]) of WORK."""
    with open(f"{work}/vocabulary.json", encoding="utf-8") as file:
        vocabulary = json.load(file)
    stored = np.load(f"{work}/vectors.npz")
    vectors = torch.from_numpy(stored["matrix"] * stored["scale"]).float()
    return vocabulary["tables"], Encoder(vocabulary["tables"], vocabulary["words"]), vectors


def save_network(net, weights, path):
    """Weights without the vectors, which all networks share, and the network's shape."""
    shape = {"layers": len(net.lstms), "hidden": net.lstms[0].hidden_size}
    torch.save({"shape": shape, "weights": {k: v.cpu() for k, v in weights.items() if k != "vectors"}}, path)


def open_network(path, tables, vectors):
    stored = torch.load(path, map_location="cpu")
    net = Network(vectors, {k: len(v) for k, v in tables.items()}, **stored["shape"])
    net.load_state_dict({**stored["weights"], "vectors": vectors})
    return net.eval()
