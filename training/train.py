"""Trains the language model. In: a treebank folder and the GloVe tarball. Out: WORK/vocabulary.json, WORK/checkpoint.pt after each epoch.

One thread, seeded: the same machine gives the same weights. Weights that are kept are a running mean over the steps.
"""
import argparse
import json
import math
import os
import random
import time
from collections import Counter

import numpy as np
import torch
from torch.nn.functional import cross_entropy

import lemmas
import treebank
import vectors
from features import features, vector_key
from model import Network

IGNORE = -1
TAGS = ("upos", "xpos", "feats", "lemma", "name")
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
    return tables


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

    def sentence(self, s, change=None):
        """change: a function of a form, for training in other cases."""
        forms = [change(f) for f in s.forms] if change else s.forms
        ids = np.array([self.form(f) for f in forms], np.int64)
        labels = {
            "upos": [self.index["upos"].get(t, IGNORE) for t in s.upos],
            "xpos": [self.index["xpos"].get(t, IGNORE) for t in s.xpos],
            "feats": [self.index["feats"].get(t, IGNORE) for t in s.feats],
            "lemma": [self.index["lemma"].get(lemmas.script(f, l), IGNORE) for f, l in zip(forms, s.lemmas)],
            "deprel": [self.index["deprel"].get(t, IGNORE) for t in s.deprels],
            "head": s.heads,
            "name": [self.index["name"][t] for t in s.names] if s.names else [IGNORE] * len(s),
        }
        return ids, np.array([labels[k] for k in (*TAGS, "deprel", "head")], np.int64)


CHANGES = [str.upper, str.lower, lambda f: f[:1].upper() + f[1:]]


def batches(data, encoder, rng, size, augment):
    """Batches of one length and about `size` words, in random order. 6 % of the sentences are in another case, 5 % lose their full stop."""
    by_length = {}
    for s, plain in data:
        item = plain
        if augment and rng.random() < 0.06:
            item = encoder.sentence(s, rng.choice(CHANGES))
        if augment and len(s) > 3 and s.upos[-1] == "PUNCT" and len(s) not in s.heads and rng.random() < 0.05:
            item = (item[0][:-1], item[1][:, :-1])
        by_length.setdefault(len(item[0]), []).append(item)
    result = []
    for length, items in by_length.items():
        rng.shuffle(items)
        step = max(1, size // length)
        for i in range(0, len(items), step):
            chunk = items[i:i + step]
            result.append((torch.from_numpy(np.stack([c[0] for c in chunk])), torch.from_numpy(np.stack([c[1] for c in chunk]))))
    rng.shuffle(result)
    return result


def loss_of(net, ids, gold):
    h = net.encode(ids[..., 0], ids[..., 1:])
    arcs = net.arcs(h)
    total = cross_entropy(arcs.flatten(0, 1), gold[:, 6].flatten())
    total = total + cross_entropy(net.labels(h, gold[:, 6]).flatten(0, 1), gold[:, 5].flatten(), ignore_index=IGNORE)
    for i, name in enumerate(TAGS):
        target = gold[:, i].flatten()
        if (target != IGNORE).any():
            total = total + 0.5 * cross_entropy(net.heads[name](h).flatten(0, 1), target, ignore_index=IGNORE)
    return total


@torch.no_grad()
def evaluate(net, data, tables):
    """UAS, LAS (universal part), tags; greedy heads, gold tokens. In percent."""
    net.eval()
    base = torch.tensor([tables["universal"].index(r.split(":")[0]) for r in tables["deprel"]])
    right, words = Counter(), 0
    for ids, gold in batches(data, None, random.Random(0), 4000, False):
        h = net.encode(ids[..., 0], ids[..., 1:])
        heads = net.arcs(h).argmax(-1)
        labels = net.labels(h, heads).argmax(-1)
        ok = heads == gold[:, 6]
        right["uas"] += ok.sum().item()
        right["las"] += (ok & (base[labels] == base[gold[:, 5].clamp(min=0)])).sum().item()
        for i, name in enumerate(TAGS):
            right[name] += (net.heads[name](h).argmax(-1) == gold[:, i]).sum().item()
        words += ok.numel()
    net.train()
    return {k: round(100 * v / words, 2) for k, v in right.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("glove")
    parser.add_argument("work")
    parser.add_argument("--epochs", type=int, default=45)
    parser.add_argument("--batch", type=int, default=1200)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    os.makedirs(options.work, exist_ok=True)

    train = treebank.read(f"{options.treebank}/en_ewt-train.conllu") + treebank.read(f"{options.treebank}/en_gum-train.conllu", True)
    tables = vocabulary(train)
    tables["universal"] = sorted({r.split(":")[0] for r in tables["deprel"]})
    words, matrix = vectors.read(options.glove, VECTORS)
    quantised, scale = vectors.quantise(matrix)
    np.savez(f"{options.work}/vectors.npz", matrix=quantised, scale=scale)
    with open(f"{options.work}/vocabulary.json", "w", encoding="utf-8") as out:
        json.dump({"tables": tables, "words": words}, out, ensure_ascii=False)
    encoder = Encoder(tables, words)
    data = [(s, encoder.sentence(s)) for s in train]
    dev = {k: [(s, encoder.sentence(s)) for s in treebank.read(f"{options.treebank}/en_{k}-dev.conllu", k == "gum")] for k in ("ewt", "gum")}

    net = Network(torch.from_numpy(quantised * scale).float(), {k: len(v) for k, v in tables.items()})
    kept = {k: v.clone() for k, v in net.state_dict().items()}
    optimiser = torch.optim.Adam(net.parameters(), options.rate, betas=(0.9, 0.95))
    steps = len(batches(data, encoder, random.Random(0), options.batch, False)) * options.epochs
    print("sentences", len(train), "steps", steps, {k: len(v) for k, v in tables.items()}, flush=True)
    step, begun = 0, time.time()
    for epoch in range(options.epochs):
        total = 0
        for ids, gold in (queue := batches(data, encoder, rng, options.batch, True)):
            step += 1
            rate = options.rate * min(1, step / 200) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.zero_grad()
            loss = loss_of(net, ids, gold)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimiser.step()
            total += loss.item()
            keep = min(0.999, (1 + step) / (10 + step))
            for k, v in net.state_dict().items():
                if k != "vectors":
                    kept[k].mul_(keep).add_(v, alpha=1 - keep)
        live = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(kept)
        scores = {k: evaluate(net, d, tables) for k, d in dev.items()}
        net.load_state_dict(live)
        torch.save({k: v for k, v in kept.items() if k != "vectors"}, f"{options.work}/checkpoint.new")
        os.replace(f"{options.work}/checkpoint.new", f"{options.work}/checkpoint.pt")
        print(f"epoch {epoch + 1} loss {total / len(queue):.3f} seconds {time.time() - begun:.0f} {json.dumps(scores)}", flush=True)


if __name__ == "__main__":
    main()
