"""Trains the head for names on the finished encoder, which stays as it is. In: a treebank folder, WORK of train.py. Out: WORK/names.pt.

Round one learns GUM's named entities. EWT's training trees have no types, but they show where names begin and end: round one's odds are summed over
all places where the same name stands, and round two learns GUM and EWT with these silver types. UNER's EWT dev spans are
read with --without only, to take names away.
"""
import argparse
import json
import os
import random

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, leaky_relu

import treebank
from model import Network
from train import IGNORE, Encoder

HIDDEN_NAMES = 256
TYPES = ("PER", "ORG", "LOC")


class Head(nn.Module):
    def __init__(self, width, tags):
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN_NAMES)
        self.tags = nn.Linear(HIDDEN_NAMES, tags)

    def forward(self, x):
        x = nn.functional.dropout(x, 0.4, self.training)
        x = nn.functional.dropout(leaky_relu(self.hidden(x), 0.1), 0.4, self.training)
        return self.tags(x)


@torch.no_grad()
def encode(net, data, encoder):
    """Pairs (float [length, width], sentence): encoder states and the inputs beside each other."""
    net.eval()
    rows = [None] * len(data)
    by_length = {}
    for i, s in enumerate(data):
        by_length.setdefault(len(s), []).append(i)
    for length, members in by_length.items():
        for at in range(0, len(members), max(1, 4000 // length)):
            chunk = members[at:at + max(1, 4000 // length)]
            ids = torch.tensor([[encoder.form(f) for f in data[i].forms] for i in chunk])
            h = torch.cat([net.encode(ids[..., 0], ids[..., 1:]), net.inputs(ids[..., 0], ids[..., 1:])], -1)
            for i, row in zip(chunk, h):
                rows[i] = row.half()
    return rows


def fit(rows, tags, weights, epochs, seed):
    """rows: states a sentence; tags: indices a sentence; weights: of each sentence."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    head = Head(rows[0].shape[1], len(treebank.NAME_TAGS))
    kept = {k: v.clone() for k, v in head.state_dict().items()}
    optimiser = torch.optim.Adam(head.parameters(), 1e-3, weight_decay=1e-5)
    order, step = list(range(len(rows))), 0
    for _ in range(epochs):
        rng.shuffle(order)
        for at in range(0, len(order), 40):
            chunk = order[at:at + 40]
            x = torch.cat([rows[i] for i in chunk]).float()
            y = torch.cat([torch.tensor(tags[i]) for i in chunk])
            w = torch.cat([torch.full((len(tags[i]),), weights[i]) for i in chunk])
            optimiser.zero_grad()
            loss = (cross_entropy(head(x), y, ignore_index=IGNORE, reduction="none") * w).sum() / w.sum()
            loss.backward()
            optimiser.step()
            step += 1
            keep = min(0.998, (1 + step) / (10 + step))
            for k, v in head.state_dict().items():
                kept[k].mul_(keep).add_(v, alpha=1 - keep)
    head.load_state_dict(kept)
    return head.eval()


def chunks(s):
    """(first, last) of the names that the gold tree shows: neighbouring PROPN words tied by flat, compound, amod or "of"."""
    found, i = [], 0
    while i < len(s):
        if s.upos[i] != "PROPN":
            i += 1
            continue
        last = i
        for k in range(i + 1, len(s)):
            joined = s.lemmas[k - 1] in ("of", "the", "&")
            pairs = [pair for n in range(i, last + 1) for pair in ((n, k), (k, n))]
            if s.upos[k] == "PROPN" and any(treebank.is_name_part(s, a, b, joined) for a, b in pairs):
                last = k
            elif k > last + 2 or not (s.lemmas[k] in ("of", "the", "&") or s.xpos[k] == "HYPH"):
                break
        found.append((i, last))
        i = last + 1
    return found


# last words of names that tell the type, and titles before persons
ORG_WORDS = set("""inc inc. corp corp. corporation ltd ltd. llc llp plc co. company group bank university college institute committee ministry
department agency association council commission party airlines airways energy foundation union federation times post news court senate congress
parliament army navy police services systems partners club school hospital church league organization society center administration office board
authority""".split())
LOC_WORDS = set("""river lake street st. road avenue county city island islands mountain mountains valley sea ocean bay beach park coast peninsula
desert airport province state states republic""".split())
PERSON_TITLES = set("""mr mr. mrs mrs. ms ms. dr dr. president minister senator sen. gen. general judge king prince queen pope sheikh secretary
colonel col. captain professor prof. rabbi imam ayatollah governor gov. congressman""".split())


def prior(s, first, last, lists):
    """Index of TYPES where the words themselves tell the type, else None."""
    key = " ".join(s.forms[first:last + 1]).lower()
    if key in lists:
        return lists[key]
    if s.forms[last].lower() in ORG_WORDS and last > first:
        return 1
    if s.forms[last].lower() in LOC_WORDS and last > first:
        return 2
    titled = any(s.deprels[i] == "nmod:desc" and first <= s.heads[i] - 1 <= last and s.xpos[i] == "NNP" for i in range(first))
    return 0 if titled or first > 0 and s.forms[first - 1].lower() in PERSON_TITLES else None


def read_lists(path):
    with open(path, encoding="utf-8") as lines:
        return {line[0]: line[3:].strip().split("|") for line in lines if line[1:3] == ": "}


SMALL = {"of", "the", "and", "for", "&", "-", "al"}


def without(lists, path):
    """The lists less every name that shares a word with a name of an IOB file: how well does the head do without having been told any of them?"""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    words = {row[1].lower() for row in rows if len(row) > 2 and row[2][0] in "BI"} - SMALL
    return {key: [n for n in names if not words & set(n.lower().split())] for key, names in lists.items()}


def made(lists, path, count, seed):
    """Sentences from templates and lists of names: (forms, tags)."""
    rng = random.Random(seed)
    with open(path, encoding="utf-8") as lines:
        templates = [line.split() for line in lines if not line.startswith("#")]
    kinds = {"{P}": ("P", "PER"), "{S}": ("S", "PER"), "{O}": ("O", "ORG"), "{L}": ("L", "LOC")}
    result = []
    for _ in range(count):
        sentence = treebank.Sentence(names=[])
        for word in rng.choice(templates):
            if word not in kinds:
                sentence.forms.append(word)
                sentence.names.append("O")
                continue
            name, kind = rng.choice(lists[kinds[word][0]]), kinds[word][1]
            parts = name.split(" ")
            sentence.forms += parts
            sentence.names += ["B-" + kind] + ["I-" + kind] * (len(parts) - 1)
        result.append(sentence)
    return result


@torch.no_grad()
def silver(head, rows, data, lists):
    """Tags for EWT's training sentences; a name whose type is in doubt is left out of the loss."""
    index = {t: i for i, t in enumerate(treebank.NAME_TAGS)}
    known = {name.lower(): n for n, key in ((0, "P"), (1, "O"), (2, "L")) for name in lists[key]}
    odds_of, places = {}, []
    for n, (row, s) in enumerate(zip(rows, data)):
        odds = torch.log_softmax(head(row.float()), -1)
        for first, last in chunks(s):
            kinds = []
            for kind in TYPES:
                kinds.append(odds[first, index["B-" + kind]] + sum(odds[i, index["I-" + kind]] for i in range(first + 1, last + 1)))
            kinds.append(odds[first:last + 1, 0].sum())
            p = torch.softmax(torch.stack(kinds), 0).numpy()
            told = prior(s, first, last, known)
            if told is not None:
                p = np.eye(4)[told]
            key = " ".join(s.forms[first:last + 1]).lower()
            odds_of.setdefault(key, []).append(p)
            places.append((n, first, last, key, p))
    tags = [np.zeros(len(s), np.int64) for s in data]
    count = {k: 0 for k in (*TYPES, "O", "doubt")}
    for n, first, last, key, p in places:
        mean = np.mean(odds_of[key], 0)
        best = int(np.argmax(mean + 0.5 * p))
        if best == 3 and mean[3] > 0.6:
            count["O"] += 1
        elif best == 3 or mean[best] + 0.5 * p[best] < 0.9:
            tags[n][first:last + 1] = IGNORE
            count["doubt"] += 1
        else:
            count[TYPES[best]] += 1
            tags[n][first] = index["B-" + TYPES[best]]
            tags[n][first + 1:last + 1] = index["I-" + TYPES[best]]
    print("silver", count, flush=True)
    return tags


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("work")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--made", type=int, default=1500)
    parser.add_argument("--without", help="an IOB file: its names are taken out of the lists, for a clean score")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    with open(f"{options.work}/vocabulary.json", encoding="utf-8") as file:
        vocabulary = json.load(file)
    tables, stored = vocabulary["tables"], np.load(f"{options.work}/vectors.npz")
    net = Network(torch.from_numpy(stored["matrix"] * stored["scale"]).float(), {k: len(v) for k, v in tables.items()})
    net.load_state_dict({**torch.load(f"{options.work}/checkpoint.pt"), "vectors": net.vectors})
    encoder = Encoder(tables, vocabulary["words"])
    gum = treebank.read(f"{options.treebank}/en_gum-train.conllu", True)
    ewt = treebank.read(f"{options.treebank}/en_ewt-train.conllu")
    rows, more = encode(net, gum, encoder), encode(net, ewt, encoder)
    index = {t: i for i, t in enumerate(treebank.NAME_TAGS)}
    gold = [[index[t] for t in s.names] for s in gum]
    here = os.path.dirname(os.path.abspath(__file__))
    lists = read_lists(f"{here}/name_lists.txt")
    if options.without:
        lists = without(lists, options.without)
        print("lists", {key: len(names) for key, names in lists.items()})
    extra = made(lists, f"{here}/name_templates.txt", options.made, options.seed)
    rows += encode(net, extra, encoder)
    gold += [[index[t] for t in s.names] for s in extra]
    weights = [1.0] * len(gum) + [0.3] * len(extra)
    head = fit(rows, gold, weights, options.epochs, options.seed)
    for _ in range(options.rounds):
        tags = silver(head, more, ewt, lists)
        head = fit(rows + more, gold + [list(t) for t in tags], weights + [0.7] * len(more), options.epochs, options.seed)
    torch.save(head.state_dict(), f"{options.work}/names.pt")


if __name__ == "__main__":
    main()
