"""The head for names: a hidden layer on each word's states, inputs and lists, a second one over a word and its two neighbours, tags. Training, decoding, scoring.

Decoding is that of the application (src/language/decode.ts, batch.ts, name-agreement.ts): the best row of tags that may follow each other, with one type for a name
in a document where that is likely, without marks at the edges.
"""
import json
import os
import random
import subprocess

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, dropout, leaky_relu

import treebank
from encoder import IGNORE

HIDDEN_NAMES = 256
SECOND = 128
INDEX = {tag: i for i, tag in enumerate(treebank.NAME_TAGS)} | {None: IGNORE}
KINDS = ("PER", "ORG", "LOC")
AGREE = 0.5  # the share of the document's word about a name
LEAST_LETTERS = 3


class Head(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN_NAMES)
        self.mid = nn.Linear(3 * HIDDEN_NAMES, SECOND)
        self.tags = nn.Linear(SECOND, len(treebank.NAME_TAGS))

    def seen(self, x):
        x = dropout(x, 0.4, self.training)
        return dropout(leaky_relu(self.hidden(x), 0.1), 0.4, self.training)

    def forward(self, x, edges):
        """x: [words, width], sentences one after the other; edges: [words, 2], whether a sentence begins or ends there."""
        own = self.seen(x)
        none = torch.zeros_like(own[:1])
        before = torch.cat([none, own[:-1]]) * ~edges[:, :1]
        after = torch.cat([own[1:], none]) * ~edges[:, 1:]
        return self.tags(dropout(leaky_relu(self.mid(torch.cat([before, own, after], 1)), 0.1), 0.2, self.training))


def edges_of(length):
    edges = torch.zeros(length, 2, dtype=torch.bool)
    edges[0, 0] = edges[-1, 1] = True
    return edges


UNTOLD = set("of the and de la al for in on a & - . , 's to at by no".split())


def membership(lists, words):
    """int8 [words + 1, 6]: whether a word of the vectors is a first name, a surname, an organisation's whole name or a word of one, a place's whole name or a word of one."""
    names = {key: [name.lower().split() for name in of_key] for key, of_key in lists.items()}
    whole = lambda key: {name[0] for name in names[key] if len(name) == 1}
    parts = lambda key: {word for name in names[key] if len(name) > 1 for word in name if word not in UNTOLD and len(word) > 1}
    first = {word for name in names["F"] for word in name}
    last = {word for name in names["S"] for word in name} | {name[-1] for name in names["P"]}
    sets = [first, last, whole("O"), parts("O"), whole("L"), parts("L")]
    return np.array([[0] * len(sets), *([word in one for one in sets] for word in words)], np.int8)


@torch.no_grad()
def encode(net, data, encoder, member):
    """For each sentence half floats [length, width]: encoder states, inputs and membership in lists (see membership) beside each other."""
    net.eval()
    rows = [None] * len(data)
    by_length = {}
    for i, s in enumerate(data):
        by_length.setdefault(len(s), []).append(i)
    for length, members in by_length.items():
        for at in range(0, len(members), max(1, 4000 // length)):
            chunk = members[at:at + max(1, 4000 // length)]
            ids = torch.tensor([[encoder.form(f) for f in data[i].forms] for i in chunk])
            h = torch.cat([net.encode(ids[..., 0], ids[..., 1:]), net.inputs(ids[..., 0], ids[..., 1:]), member[ids[..., 0]]], -1)
            for i, row in zip(chunk, h):
                rows[i] = row.half()
    return rows


def lessons(data, rows, tags, weight, rng, keep=0.15):
    """(rows, tags, weights) of sentences to learn. Of those without a name and without a capital behind the first word few are taken, which then count for the others."""
    chosen = []
    for s, row, own in zip(data, rows, tags):
        own = torch.tensor([int(t) for t in own])
        named = (own != 0).any() or any(f[:1].isupper() or f[:1].isdigit() for f in s.forms[1:])
        if named or rng.random() < keep:
            chosen.append((row, own, torch.full((len(own),), weight if named else weight / keep)))
    return chosen


def fit(items, epochs, seed):
    """items: of lessons. Kept is a running mean of the weights, the rate falls to a tenth."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    head = Head(items[0][0].shape[1])
    live = list(head.parameters())
    kept = [p.detach().clone() for p in live]
    optimiser = torch.optim.Adam(live, 1e-3, weight_decay=1e-5)
    step, size = 0, 600
    steps = epochs * (sum(len(own) for _, own, _ in items) // size + 1)
    for _ in range(epochs):
        left = rng.sample(items, len(items))
        while left:
            chunk = [left.pop()]
            while left and sum(len(own) for _, own, _ in chunk) < size:
                chunk.append(left.pop())
            x, y, w = (torch.cat(part) for part in zip(*chunk))
            odds = head(x.float(), torch.cat([edges_of(len(own)) for _, own, _ in chunk]))
            for group in optimiser.param_groups:
                group["lr"] = 1e-3 * max(0.1, 1 - 0.9 * step / steps)
            optimiser.zero_grad()
            ((cross_entropy(odds, y, ignore_index=IGNORE, reduction="none") * w).sum() / w.sum()).backward()
            optimiser.step()
            step += 1
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_mul_(kept, keep)
                torch._foreach_add_(kept, live, alpha=1 - keep)
    with torch.no_grad():
        for weight, mean in zip(live, kept):
            weight.copy_(mean)
    return head.eval()


@torch.no_grad()
def odds_of(head, rows):
    """Log odds of the tags: an array [length, tags] a sentence."""
    return [torch.log_softmax(head(row.float(), edges_of(len(row))), -1).numpy() for row in rows]


def kinds_of(odds):
    """[length, 4]: how likely no name, a person, an organisation, a place."""
    p = np.exp(odds)
    return np.stack([p[:, 0], p[:, 1] + p[:, 2], p[:, 3] + p[:, 4], p[:, 5] + p[:, 6]], 1)


def agreed(data, odds):
    """Log odds once each capitalised form has heard what is said of it elsewhere in its document."""
    sums = {}
    for s, own in zip(data, odds):
        for form, kinds in zip(s.forms, kinds_of(own)):
            if form[:1].isupper() and len(form) >= LEAST_LETTERS:
                sums.setdefault((s.document, form), []).append(kinds)
    result = []
    for s, own in zip(data, odds):
        own = own.copy()
        for i, (form, kinds) in enumerate(zip(s.forms, kinds_of(own))):
            seen = sums.get((s.document, form), ())
            if len(seen) > 1:
                told = np.log((1 - AGREE) * kinds + AGREE * np.mean(seen, 0) + 1e-9) - np.log(kinds + 1e-9)
                own[i] += told[[0, 1, 1, 2, 2, 3, 3]]
        result.append(own)
    return result


FOLLOWS = np.array([[0.0 if not tag.startswith("I-") or before[1:] == tag[1:] else -1e9 for tag in treebank.NAME_TAGS] for before in treebank.NAME_TAGS])


def best_tags(odds):
    best, back = odds[0] + FOLLOWS[0], []
    for row in odds[1:]:
        together = best[:, None] + FOLLOWS
        back.append(together.argmax(0))
        best = together.max(0) + row
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return [treebank.NAME_TAGS[t] for t in reversed(path)]


def without_edge_marks(tags, is_mark):
    tags = [*tags, "O"]
    for i, tag in enumerate(tags[:-1]):
        if tag.startswith("B-") and is_mark[i]:
            tags[i] = "O"
            if tags[i + 1] == "I" + tag[1:]:
                tags[i + 1] = tag
    for i in range(len(tags) - 2, -1, -1):
        if tags[i].startswith("I-") and is_mark[i] and not tags[i + 1].startswith("I-"):
            tags[i] = "O"
    return tags[:-1]


def decode(data, odds, marks):
    """Tags as the application gives them. marks: for each sentence, which words are punctuation."""
    return [without_edge_marks(best_tags(own), is_mark) for own, is_mark in zip(agreed(data, odds), marks)]


def score(data, tags, treebank_folder, work):
    """F1 in percent by the scorer beside the treebank: a type, `micro` (all), `boundaries`."""
    system = f"{work}/names.iob2"
    with open(system, "w", encoding="utf-8") as out:
        for s, own in zip(data, tags):
            out.write("".join(f"{i + 1}\t{form}\t{tag}\t-\t-\n" for i, (form, tag) in enumerate(zip(s.forms, own))) + "\n")
    command = [os.environ.get("NODE", "node"), f"{treebank_folder}/score-ner.mjs", "--json", f"{treebank_folder}/en_ewt-ner-dev.iob2", system]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return {name: round(100 * metric["f1"], 2) for name, metric in told.items()}
