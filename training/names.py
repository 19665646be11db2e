"""Trains the head for names on the finished encoder, which stays as it is. In: a treebank folder, WORK of
train.py. Out: WORK/names.pt.

Round one learns GUM's named entities. EWT's training trees have no types, but they show where names begin and end: round one's odds are summed over
all places where the same name stands, and round two learns GUM and EWT with these silver types. Names of lists stand in made sentences and, in place of
their own, in sentences of GUM. UNER's annotation of EWT dev is not read.
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
from encoder import IGNORE, open_network, open_work

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


class Namer:
    """Makes names from the lists of lists.ts and from patterns of organisations' names."""

    def __init__(self, lists, patterns, rng):
        self.lists, self.rng = lists, rng
        self.patterns = [line.split() for line in read_lines(patterns)]

    def of(self, key):
        """Words of a name. key: "P" a person, "S" a surname, "F" a first name, "O" an organisation, "L" a place."""
        if key == "P" and self.rng.random() < 0.7:
            return self.of("F") + (["A."] if self.rng.random() < 0.1 else []) + self.of("S")
        if key == "O" and self.rng.random() < 0.4:
            return [word for part in self.rng.choice(self.patterns) for word in (self.of(part[1]) if part[0] == "{" else [part])]
        return self.rng.choice(self.lists[key]).split(" ")

    def person(self, words):
        return self.of("P") if words > 1 else self.of(self.rng.choice("FS"))


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [line for line in lines if not line.startswith("#")]


def tagged(name, kind):
    return ["B-" + kind] + ["I-" + kind] * (len(name) - 1)


def from_templates(namer, path, count):
    """Made sentences: a template's places filled with names."""
    templates = [line.split() for line in read_lines(path)]
    kinds = {"{P}": "PER", "{S}": "PER", "{O}": "ORG", "{L}": "LOC"}
    result = []
    for _ in range(count):
        sentence = treebank.Sentence(names=[])
        for word in namer.rng.choice(templates):
            name = namer.of(word[1]) if word in kinds else [word]
            sentence.forms += name
            sentence.names += tagged(name, kinds[word]) if word in kinds else ["O"]
        result.append(sentence)
    return result


def renamed(namer, data, tags, count):
    """Sentences of the treebank with other names of the same type in the same places. tags: of each sentence, None where a word's is in doubt."""
    named = [(s, t) for s, t in zip(data, tags) if any(tag not in ("O", None) for tag in t)]
    result = []
    for s, t in namer.rng.choices(named, k=count):
        sentence, i = treebank.Sentence(names=[]), 0
        while i < len(s):
            if t[i] in ("O", None):
                sentence.forms.append(s.forms[i])
                sentence.names.append(t[i])
                i += 1
                continue
            kind, last = t[i][2:], i + 1
            while last < len(s) and t[last] == "I-" + kind:
                last += 1
            name = {"PER": lambda: namer.person(last - i), "ORG": lambda: namer.of("O"), "LOC": lambda: namer.of("L")}[kind]()
            sentence.forms += name
            sentence.names += tagged(name, kind)
            i = last
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
    parser.add_argument("work", help="with lists.json of lists.ts")
    parser.add_argument("name", help="of the network in WORK whose encoder is read")
    parser.add_argument("--trees", help="CoNLL-U of sentences.ts: more places of names, typed as those of EWT are")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--made", type=int, default=1500)
    parser.add_argument("--renamed", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    here = os.path.dirname(os.path.abspath(__file__))
    tables, encoder, vectors = open_work(options.work)
    net = open_network(f"{options.work}/{options.name}.pt", tables, vectors)
    gum = treebank.read(f"{options.treebank}/en_gum-train.conllu", True)
    untyped = treebank.read(f"{options.treebank}/en_ewt-train.conllu") + (treebank.read(options.trees) if options.trees else [])
    with open(f"{options.work}/lists.json", encoding="utf-8") as file:
        lists = json.load(file)
    namer = Namer(lists, f"{here}/name_patterns.txt", random.Random(options.seed))
    index = {t: i for i, t in enumerate(treebank.NAME_TAGS)} | {None: IGNORE}
    extra = from_templates(namer, f"{here}/name_templates.txt", options.made) + renamed(namer, gum, [s.names for s in gum], options.renamed)
    rows, more = encode(net, gum + extra, encoder), encode(net, untyped, encoder)
    gold = [[index[t] for t in s.names] for s in gum + extra]
    weights = [1.0] * len(gum) + [0.3] * len(extra)
    head = fit(rows, gold, weights, options.epochs, options.seed)
    for _ in range(options.rounds):
        tags = silver(head, more, untyped, lists)
        head = fit(rows + more, gold + [list(t) for t in tags], weights + [0.7] * len(more), options.epochs, options.seed)
    torch.save(head.state_dict(), f"{options.work}/names.pt")


if __name__ == "__main__":
    main()
